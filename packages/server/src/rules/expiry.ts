import type { Instant } from '@offline-activation/codec';
import type { SeatMode } from '@offline-activation/protocol';
import { after } from './after.js';
import type { LicenseRecord } from './license-record.js';

/**
 * The `exp` of a token: the earlier of its own life's end (none for a perpetual offline token) and the license's end
 * with its grace (none for a license without end); null where there is neither.
 *
 * @spec 5.1 (TOK-5, TOK-6)
 */
export function expiryOf(
  mode: SeatMode,
  iat: Instant,
  { policy, expiresAt }: Pick<LicenseRecord, 'policy' | 'expiresAt'>,
): Instant | null {
  const life = mode === 'online' ? policy.lease : policy.offlineToken;
  const ends: Instant[] = [];
  if (life !== 'perpetual') ends.push(after(iat, life));
  if (expiresAt !== undefined) ends.push(after(expiresAt, policy.grace));
  return ends.length === 0 ? null : Math.min(...ends);
}

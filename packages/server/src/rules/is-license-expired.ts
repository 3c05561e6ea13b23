import type { Instant } from '@offline-activation/codec';
import type { LicenseRecord } from './license-record.js';

/**
 * Tells whether a license has expired: it has an `expiresAt`, and now is at or after it.
 *
 * @spec 9.2 (ORD-6)
 */
export function isLicenseExpired({ expiresAt }: Pick<LicenseRecord, 'expiresAt'>, now: Instant): boolean {
  return expiresAt !== undefined && now >= expiresAt;
}

import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { PortalSessionRecord } from '../store/records.js';

/**
 * Tells whether a session is good: known, not ended, and younger than 1,800 seconds.
 *
 * @spec 11.7 (HTTP-52)
 */
export function isSessionGood(
  session: PortalSessionRecord | undefined,
  now: Instant,
): session is PortalSessionRecord {
  return session !== undefined && !session.ended && now < session.madeAt + LIMITS.portalSessionSeconds;
}

import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';

/**
 * Tells whether a failed attempt lies within the last 600 seconds.
 *
 * @spec 9.5 (CRED-5)
 */
export function isRecentFailure(at: Instant, now: Instant): boolean {
  return at > now - LIMITS.rateLimitWindowSeconds;
}

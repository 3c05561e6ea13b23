import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import { isRecentFailure } from './is-recent-failure.js';

/**
 * Tells whether a source is over its rate limit: 10 of its failed attempts lie within the last 600 seconds.
 *
 * @param failures - Instants of the source's failed attempts.
 * @spec 9.5 (CRED-5)
 */
export function isLimited(failures: readonly Instant[], now: Instant): boolean {
  return failures.filter((at) => isRecentFailure(at, now)).length >= LIMITS.rateLimitFailures;
}

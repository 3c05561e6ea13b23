import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import { isRecentFailure } from './is-recent-failure.js';

/**
 * Seconds until fewer than 10 failed attempts of a limited source lie within the last 600 seconds.
 *
 * @spec 9.5 (CRED-5)
 */
export function retryAfterSeconds(failures: readonly Instant[], now: Instant): number {
  const recent = failures.filter((at) => isRecentFailure(at, now)).sort((a, b) => a - b);
  const leaving = recent[recent.length - LIMITS.rateLimitFailures] ?? now;
  return leaving + LIMITS.rateLimitWindowSeconds - now;
}

import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';

/** Answers the first instant after the grace. @spec 8.5 (FP-4) */
export function graceEnd(firstSight: Instant): Instant {
  return firstSight + LIMITS.graceSeconds;
}

/** Tells whether an `indeterminate` verdict is still borne. One that was never seen before is. @spec 8.5, 16.5 (LOAD-5) */
export function isWithinGrace(firstSight: Instant | null, now: Instant): boolean {
  return firstSight === null || now < graceEnd(firstSight);
}

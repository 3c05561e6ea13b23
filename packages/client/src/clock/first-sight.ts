import type { Instant } from '@offline-activation/codec';
import type { Verdict } from '@offline-activation/protocol';

/**
 * What an observation makes of the first sight, for a stored token that passes steps 1 to 9. It moves only to earlier
 * times, so that a clock set back makes the grace shorter.
 *
 * @spec 16.6, step 2 (FP-4)
 */
export function firstSightObserved(
  firstSight: Instant | null,
  verdict: Verdict,
  now: Instant,
): Instant | null {
  if (verdict === 'match' || verdict === 'drifted') return null;
  if (verdict === 'indeterminate') return firstSight === null ? now : Math.min(firstSight, now);
  return firstSight;
}

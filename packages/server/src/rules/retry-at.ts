import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { Budget } from './budget.js';
import { isCounted } from './is-counted.js';

/**
 * The first instant from `now` on at which a budget is left, or null if its size is 0.
 *
 * @spec 9.4 (ACT-5)
 */
export function retryAt({ size, events }: Budget, now: Instant): Instant | null {
  if (size === 0) return null;
  const counted = events
    .filter((event) => isCounted(event, now))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  // Of n events n − size + 1 have to leave the window; more than one when the size was lowered.
  const last = counted[counted.length - size];
  return last === undefined ? now : last + LIMITS.budgetWindowSeconds;
}

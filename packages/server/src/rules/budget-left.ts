import type { Instant } from '@offline-activation/codec';
import type { Budget } from './budget.js';
import { isCounted } from './is-counted.js';

/**
 * Tells whether a budget is left: fewer counted events than its size lie within the last 365 days.
 *
 * @spec 9.3 (ROW-5 to ROW-8, REL-5)
 */
export function budgetLeft({ size, events }: Budget, now: Instant): boolean {
  return events.filter((event) => isCounted(event, now)).length < size;
}

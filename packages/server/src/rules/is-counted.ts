import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { CountedEvent } from './book.js';

/**
 * Tells whether a counted event still lies in the rolling window of 365 days: `t > now − 31,536,000 s`.
 *
 * @spec 9.3 (SEAT-17)
 */
export function isCounted(event: Pick<CountedEvent, 'at'>, now: Instant): boolean {
  return event.at > now - LIMITS.budgetWindowSeconds;
}

import { formatInstant, INSTANT_MAX, INSTANT_MIN, type Instant } from '@offline-activation/codec';

/**
 * Writes an instant that was computed: a sum past the year 9999 stops at its last second, a difference
 * before the year 0001 at its first.
 *
 * @spec 2
 */
export function timeText(instant: Instant): string {
  return formatInstant(Math.max(INSTANT_MIN, Math.min(instant, INSTANT_MAX)));
}

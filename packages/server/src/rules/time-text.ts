import { formatInstant, INSTANT_MAX, type Instant } from '@offline-activation/codec';

/**
 * Writes an instant that was computed: a sum past the year 9999 stops at its last second.
 *
 * @spec 2
 */
export function timeText(instant: Instant): string {
  return formatInstant(Math.min(instant, INSTANT_MAX));
}

import { addDuration, type Instant, parseDuration } from '@offline-activation/codec';

/**
 * The instant that lies a policy's duration after another; months are calendar months in UTC.
 *
 * @throws TypeError for text that is no duration: policies are checked before they are stored.
 * @spec 2 (LOCK-2)
 */
export function after(instant: Instant, duration: string): Instant {
  const parsed = parseDuration(duration);
  if (parsed === null) throw new TypeError('not a duration of the protocol');
  return addDuration(instant, parsed);
}

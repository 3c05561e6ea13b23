import type { Instant } from '@offline-activation/codec';
import { timeText } from './time-text.js';

/** An object with one time member, as it is written on the wire; empty where the instant is absent. */
export function timeMember<Name extends string>(
  name: Name,
  instant: Instant | null | undefined,
): { readonly [N in Name]?: string } {
  return (instant === null || instant === undefined ? {} : { [name]: timeText(instant) }) as {
    readonly [N in Name]?: string;
  };
}

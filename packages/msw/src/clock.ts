import { type Instant, parseInstant } from '@offline-activation/codec';

/** A clock that stands still until it is set: a function that answers seconds since 1970. */
export interface TestClock {
  (): Instant;
  /** Sets it, forwards or back. @param time - RFC 3339, in UTC, of whole seconds: `2027-01-04T09:00:00Z`. @throws TypeError */
  set(time: string): void;
  /** Moves it on by whole seconds; less than 0 moves it back. @throws TypeError */
  advance(seconds: number): void;
}

/** Makes a clock that shows a time. @throws TypeError where that is none. */
export function testClock(time: string): TestClock {
  let now = instantOf(time);
  return Object.assign(() => now, {
    set(other: string) {
      now = instantOf(other);
    },
    advance(seconds: number) {
      if (!Number.isSafeInteger(seconds)) throw new TypeError(`${seconds} is no number of whole seconds`);
      now += seconds;
    },
  });
}

function instantOf(time: string): Instant {
  const instant = parseInstant(time);
  if (instant === null) throw new TypeError(`${time} is no time; one is 2027-01-04T09:00:00Z`);
  return instant;
}

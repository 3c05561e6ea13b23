import { LIMITS } from '@offline-activation/protocol';
import { describe, expect, test } from 'vitest';
import { firstSightObserved } from '../src/clock/first-sight.js';
import { floorAccepted, floorObserved } from '../src/clock/floor.js';
import { isWithinGrace } from '../src/clock/grace.js';
import { isRolledBack } from '../src/clock/rolled-back.js';

const STEP = LIMITS.floorStepSeconds;
const DAY = LIMITS.floorSeriesSeconds;
const floor = (at: number, series: { first: number; last: number } | null = null) => ({ at, series });
const FAR = 1000 + STEP + 1;

describe('observations and the floor', () => {
  test('without a floor nothing happens', () => {
    expect(floorObserved(null, 5_000_000_000)).toBeNull();
  });

  test.each([
    ['an earlier time leaves it', floor(1000), 999, floor(1000)],
    ['a later one moves it (CLOCK-3)', floor(1000), 1001, floor(1001)],
    ['31 days ahead moves it still (CLOCK-3)', floor(1000), 1000 + STEP, floor(1000 + STEP)],
    ['one second more begins a series (CLOCK-4)', floor(1000), FAR, floor(1000, { first: FAR, last: FAR })],
    [
      'a series goes on, and its last is the latest',
      floor(1000, { first: FAR, last: FAR }),
      FAR + DAY - 1,
      floor(1000, { first: FAR, last: FAR + DAY - 1 }),
    ],
    ['a day is believed (CLOCK-5)', floor(1000, { first: FAR, last: FAR }), FAR + DAY, floor(FAR + DAY)],
    ['a step of 31 days goes on', floor(1000, { first: FAR, last: FAR }), FAR + STEP, floor(FAR + STEP)],
    [
      'a longer step begins anew',
      floor(1000, { first: FAR, last: FAR }),
      FAR + STEP + 1,
      floor(1000, { first: FAR + STEP + 1, last: FAR + STEP + 1 }),
    ],
    [
      'a step back begins anew',
      floor(1000, { first: FAR, last: FAR + 2 }),
      FAR + 1,
      floor(1000, { first: FAR + 1, last: FAR + 1 }),
    ],
    ['a time near the floor ends the series', floor(1000, { first: FAR, last: FAR }), 900, floor(1000)],
  ])('%s', (_name, before, now, after) => {
    expect(floorObserved(before, now)).toEqual(after);
  });

  test.each([
    ['sets the first floor', null, 500, false, 500],
    ['moves it forward (CLOCK-1)', floor(1000), 1001, false, 1001],
    ['moves it backwards where it answers (CLOCK-2)', floor(1000), 500, true, 500],
    ['does not move it backwards otherwise (CLOCK-2)', floor(1000), 500, false, 1000],
  ])('an accepted token %s', (_name, before, iat, answers, at) => {
    expect(floorAccepted(before, iat, answers)).toEqual(floor(at));
  });

  test('an accepted token ends the series', () => {
    expect(floorAccepted(floor(1000, { first: FAR, last: FAR }), 500, false)).toEqual(floor(1000));
  });

  test('CLOCK-6: a day before the floor is borne, a second more is not', () => {
    expect(isRolledBack(floor(100_000), 100_000 - 86_400)).toBe(false);
    expect(isRolledBack(floor(100_000), 100_000 - 86_401)).toBe(true);
    expect(isRolledBack(null, 0)).toBe(false);
  });
});

describe('first sight and grace', () => {
  test.each([
    ['match', 5, 9, null],
    ['drifted', 5, 9, null],
    ['indeterminate', null, 9, 9],
    ['indeterminate', 5, 9, 5],
    ['indeterminate', 9, 5, 5],
    ['mismatch', 5, 9, 5],
    ['mismatch', null, 9, null],
  ] as const)('%s, first seen %s, at %s: %s', (verdict, before, now, after) => {
    expect(firstSightObserved(before, verdict, now)).toBe(after);
  });

  test('the grace ends at the exact second', () => {
    expect(isWithinGrace(100, 100 + 604_799)).toBe(true);
    expect(isWithinGrace(100, 100 + 604_800)).toBe(false);
    expect(isWithinGrace(null, 100)).toBe(true);
  });
});

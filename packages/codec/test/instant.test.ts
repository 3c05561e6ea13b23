import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  type Duration,
  formatDuration,
  formatInstant,
  INSTANT_MAX,
  INSTANT_MIN,
  isInstant,
  parseDuration,
  parseInstant,
} from '../src/index.js';

const instants = fc.integer({ min: INSTANT_MIN, max: INSTANT_MAX });

/** What the platform's calendar says. */
const platform = (instant: number) => new Date(instant * 1000).toISOString().replace('.000Z', 'Z');

const at = (text: string) => parseInstant(text) ?? expect.fail(`${text} was not read`);
const plus = (text: string, duration: string) =>
  formatInstant(addDuration(at(text), parseDuration(duration) ?? expect.fail(`${duration} was not read`)));

describe('instants', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:59:59Z', -1],
    ['2000-02-29T12:00:00Z', 951_825_600],
    ['2026-11-21T20:49:00Z', 1_795_294_140],
    ['0001-01-01T00:00:00Z', INSTANT_MIN],
    ['0004-02-29T00:00:00Z', INSTANT_MIN + (3 * 365 + 59) * 86_400],
    ['9999-12-31T23:59:59Z', INSTANT_MAX],
  ])('%s is %i', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
    expect(formatInstant(instant)).toBe(text);
    expect(Date.parse(text)).toBe(instant * 1000);
  });

  test('every instant is written as the platform writes it, and read again', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(formatInstant(instant)).toBe(platform(instant));
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });

  test('every day around the turn of each year is right', () => {
    for (let year = 1; year <= 9998; year += 1) {
      const newYear = at(`${String(year + 1).padStart(4, '0')}-01-01T00:00:00Z`);
      expect(newYear * 1000).toBe(Date.parse(formatInstant(newYear)));
      expect(formatInstant(newYear - 1)).toBe(`${String(year).padStart(4, '0')}-12-31T23:59:59Z`);
    }
  });

  test.each([
    '',
    '2026-11-21',
    '2026-11-21T20:49Z',
    '2026-11-21T20:49:00',
    '2026-11-21T20:49:00z',
    '2026-11-21t20:49:00Z',
    '2026-11-21 20:49:00Z',
    '2026-11-21T20:49:00.0Z',
    '2026-11-21T20:49:00,5Z',
    '2026-11-21T20:49:00+00:00',
    '2026-11-21T20:49:00-00:00',
    '2026-11-21T20:49:60Z',
    '2016-12-31T23:59:60Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T20:60:00Z',
    '0000-12-31T23:59:59Z',
    '2026-00-21T20:49:00Z',
    '2026-13-21T20:49:00Z',
    '2026-11-00T20:49:00Z',
    '2026-11-31T20:49:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2000-02-30T00:00:00Z',
    '10000-01-01T00:00:00Z',
    '+12026-11-21T20:49:00Z',
    '-0001-11-21T20:49:00Z',
    '２026-11-21T20:49:00Z',
    ' 2026-11-21T20:49:00Z',
    '2026-11-21T20:49:00Z\n',
  ])('"%s" is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test.each([0.5, INSTANT_MIN - 1, INSTANT_MAX + 1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d cannot be written',
    (n) => {
      expect(isInstant(n)).toBe(false);
      expect(() => formatInstant(n)).toThrow(TypeError);
      expect(() => addDuration(n, { unit: 'days', count: 1 })).toThrow(TypeError);
    },
  );
});

describe('durations', () => {
  test.each<[string, Duration]>([
    ['P6M', { unit: 'months', count: 6 }],
    ['P14D', { unit: 'days', count: 14 }],
    ['P0D', { unit: 'days', count: 0 }],
    ['P0M', { unit: 'months', count: 0 }],
    ['PT0S', { unit: 'seconds', count: 0 }],
    ['PT24H', { unit: 'hours', count: 24 }],
    ['PT5M', { unit: 'minutes', count: 5 }],
    ['PT9999S', { unit: 'seconds', count: 9999 }],
  ])('%s', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
    expect(formatDuration(duration)).toBe(text);
  });

  test.each([
    '',
    'P',
    'PT',
    'PT00S',
    'P00D',
    'P06M',
    'P10000D',
    'P1Y',
    'P1W',
    'P1M1D',
    'P1DT1H',
    'PT1H30M',
    'P1.5D',
    'P1,5D',
    'P-1D',
    '-P1D',
    '+P1D',
    'p1d',
    'P1d',
    'P1H',
    'PT1D',
    'P1D ',
    ' P1D',
    'P1D\n',
    'P１D',
  ])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test.each<Duration>([
    { unit: 'months', count: 10_000 },
    { unit: 'days', count: 10_000 },
    { unit: 'hours', count: 1.5 },
    { unit: 'days', count: -1 },
  ])('%o cannot be written', (duration) => {
    expect(() => formatDuration(duration)).toThrow(TypeError);
  });
});

describe('adding', () => {
  test.each([
    ['2026-08-31T10:20:30Z', 'P6M', '2027-02-28T10:20:30Z'],
    ['2027-08-31T23:59:59Z', 'P6M', '2028-02-29T23:59:59Z'],
    ['2026-10-31T00:00:00Z', 'P1M', '2026-11-30T00:00:00Z'],
    ['2024-02-29T01:00:00Z', 'P12M', '2025-02-28T01:00:00Z'],
    ['2024-02-29T01:00:00Z', 'P48M', '2028-02-29T01:00:00Z'],
    ['2000-01-31T00:00:00Z', 'P1201M', '2100-02-28T00:00:00Z'],
    ['2026-12-15T00:00:00Z', 'P1M', '2027-01-15T00:00:00Z'],
    ['1969-12-31T23:59:59Z', 'P2M', '1970-02-28T23:59:59Z'],
    ['2026-03-29T00:30:00Z', 'P1D', '2026-03-30T00:30:00Z'],
    ['2024-02-28T00:00:00Z', 'P2D', '2024-03-01T00:00:00Z'],
    ['2026-12-31T23:00:00Z', 'PT2H', '2027-01-01T01:00:00Z'],
    ['2026-12-31T23:59:00Z', 'PT5M', '2027-01-01T00:04:00Z'],
    ['2026-12-31T23:59:59Z', 'PT1S', '2027-01-01T00:00:00Z'],
    ['2026-01-01T00:00:00Z', 'P0D', '2026-01-01T00:00:00Z'],
    ['2026-01-31T00:00:01Z', 'P0M', '2026-01-31T00:00:01Z'],
    ['9999-12-31T00:00:00Z', 'P1D', '9999-12-31T23:59:59Z'],
    ['9999-07-01T00:00:00Z', 'P9999M', '9999-12-31T23:59:59Z'],
  ])('%s + %s = %s', (from, duration, to) => {
    expect(plus(from, duration)).toBe(to);
  });

  test('months keep the time of day, and the day unless the month is too short; then it is the month’s last', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 9999 }), (from, count) => {
        const to = addDuration(from, { unit: 'months', count });
        const [a, b] = [new Date(from * 1000), new Date(to * 1000)];
        const months = (d: Date) => d.getUTCFullYear() * 12 + d.getUTCMonth();
        fc.pre(months(a) + count < 120_000);
        expect(months(b)).toBe(months(a) + count);
        expect(((to % 86_400) + 86_400) % 86_400).toBe(((from % 86_400) + 86_400) % 86_400);
        const clamped = b.getUTCDate() < a.getUTCDate();
        if (clamped) expect(new Date((to + 86_400) * 1000).getUTCDate()).toBe(1);
        else expect(b.getUTCDate()).toBe(a.getUTCDate());
      }),
      { numRuns: 1000 },
    );
  });

  test('adding never goes back, keeps order, and never leaves the range', () => {
    const durations = fc.record({
      unit: fc.constantFrom('months', 'days', 'hours', 'minutes', 'seconds'),
      count: fc.integer({ min: 0, max: 9999 }),
    });
    fc.assert(
      fc.property(instants, instants, durations, (x, y, duration) => {
        const [a, b] = [Math.min(x, y), Math.max(x, y)];
        expect(addDuration(a, duration)).toBeGreaterThanOrEqual(a);
        expect(isInstant(addDuration(b, duration))).toBe(true);
        // Clamping may map several days of a month to one, with the time of day kept: compare whole days.
        const day = (instant: number) => Math.floor(instant / 86_400);
        expect(day(addDuration(a, duration))).toBeLessThanOrEqual(day(addDuration(b, duration)));
      }),
      { numRuns: 500 },
    );
  });
});

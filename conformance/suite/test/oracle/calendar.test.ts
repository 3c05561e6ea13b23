import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  daysInMonth,
  formatInstant,
  after as instantAfter,
  parseDuration,
  parseInstant,
} from '../../src/oracle/calendar.js';

const FIRST = Date.UTC(2000, 0, 1) / 1000 - 63_082_281_600; // 0001-01-01T00:00:00Z: 1999 years earlier
const LAST = 253_402_300_799; // 9999-12-31T23:59:59Z
const at = (text: string) => parseInstant(text) ?? Number.NaN;
const byDate = (instant: number) => new Date(instant * 1000).toISOString().replace('.000', '');
const instants = fc.integer({ min: FIRST, max: LAST });

describe('instants', () => {
  test('agree with Date from year 1 to year 9999', () => {
    expect(at('0001-01-01T00:00:00Z')).toBe(FIRST);
    expect(at('9999-12-31T23:59:59Z')).toBe(LAST);
    expect(at('1970-01-01T00:00:00Z')).toBe(0);
    fc.assert(
      fc.property(instants, (instant) => {
        expect(formatInstant(instant)).toBe(byDate(instant));
        expect(parseInstant(byDate(instant))).toBe(instant);
      }),
      { numRuns: 5000 },
    );
  });

  test('agree with Date on every day of 1896 to 2104', () => {
    for (let day = -27_028; day < 49_000; day++) {
      const instant = day * 86_400 + 86_399;
      expect(formatInstant(instant)).toBe(byDate(instant));
    }
  });

  test('every day that a month has is read, and no other', () => {
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z`;
          expect(parseInstant(text) !== undefined).toBe(day >= 1 && day <= daysInMonth(year, month));
        }
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });

  test.each([
    '0000-12-31T23:59:59Z',
    '10000-01-01T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T23:60:00Z',
    '2026-06-30T23:59:60Z',
    '2026-00-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-01T00:00:00z',
    '2026-03-01t00:00:00Z',
    '2026-03-01 00:00:00Z',
    '2026-03-01T00:00:00+00:00',
    '2026-03-01T00:00:00',
    '2026-03-01T00:00Z',
    '2026-03-01T00:00:00.0Z',
    '2026-03-01T00:00:00Z\n',
    ' 2026-03-01T00:00:00Z',
    '\u0662\u0660\u0662\u0666-03-01T00:00:00Z',
    '',
  ])('%j is none', (text) => expect(parseInstant(text)).toBeUndefined());

  test.each([FIRST - 1, LAST + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d cannot be written',
    (instant) => {
      expect(() => formatInstant(instant)).toThrow(TypeError);
    },
  );
});

describe('durations', () => {
  test.each([
    ['P6M', 'months', 6],
    ['P0D', 'seconds', 0],
    ['P0M', 'months', 0],
    ['P14D', 'seconds', 14 * 86_400],
    ['PT5M', 'seconds', 300],
    ['PT1H', 'seconds', 3600],
    ['PT9999S', 'seconds', 9999],
  ])('%s', (text, unit, count) => expect(parseDuration(text)).toEqual({ unit, count }));

  test.each([
    '',
    'P',
    'PT',
    'P1',
    '6M',
    'p6m',
    'P06M',
    'P-6M',
    '-P6M',
    '+P6M',
    'P6.0M',
    'P6,5M',
    'P1Y',
    'P1W',
    'P1M1D',
    'P1DT1H',
    'PT1H1M',
    'P1H',
    'PT1D',
    'P10000D',
    'P6M ',
    'P\u0666M',
    'P6M\n',
  ])('%j is none', (text) => expect(parseDuration(text)).toBeUndefined());

  test.each([
    ['2025-08-31T12:34:56Z', 'P6M', '2026-02-28T12:34:56Z'],
    ['2023-08-31T12:34:56Z', 'P6M', '2024-02-29T12:34:56Z'],
    ['2024-02-29T00:00:00Z', 'P12M', '2025-02-28T00:00:00Z'],
    ['2024-02-29T00:00:00Z', 'P48M', '2028-02-29T00:00:00Z'],
    ['2026-01-31T23:59:59Z', 'P1M', '2026-02-28T23:59:59Z'],
    ['2026-01-31T23:59:59Z', 'P2M', '2026-03-31T23:59:59Z'],
    ['2026-12-15T08:00:00Z', 'P1M', '2027-01-15T08:00:00Z'],
    ['2026-03-29T00:30:00Z', 'P1D', '2026-03-30T00:30:00Z'],
    ['2026-03-01T00:00:00Z', 'P0M', '2026-03-01T00:00:00Z'],
    ['2026-02-28T23:59:59Z', 'PT1S', '2026-03-01T00:00:00Z'],
    ['9999-12-31T23:59:58Z', 'PT2S', '9999-12-31T23:59:59Z'],
    ['9999-12-01T00:00:00Z', 'P1M', '9999-12-31T23:59:59Z'],
  ])('%s + %s = %s', (from, duration, to) =>
    expect(formatInstant(instantAfter(at(from), duration))).toBe(to),
  );

  test('months agree with Date: same day of the month if there is one, else the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST, max: LAST - 9999 * 31 * 86_400 }),
        fc.integer({ min: 0, max: 9999 }),
        (from, count) => {
          const date = new Date(from * 1000);
          const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
          const wanted = new Date(0);
          wanted.setUTCFullYear(year, month + count + 1, 0);
          if (wanted.getUTCDate() > day) wanted.setUTCDate(day);
          const secondOfDay = ((from % 86_400) + 86_400) % 86_400;
          expect(addDuration(from, { unit: 'months', count })).toBe(wanted.getTime() / 1000 + secondOfDay);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a text that is none cannot be added', () => expect(() => instantAfter(0, 'P1Y')).toThrow(TypeError));
});

import { describe, expect, test } from 'vitest';
import { budgetLeftFrom, isBudgetLeft } from '../../src/model/budget.js';
import { freeAt } from '../../src/model/free.js';
import { isOutstanding } from '../../src/model/outstanding.js';
import { settle } from '../../src/model/settle.js';
import { activation, book, books, DAY, NOW, TOLERANCE, token } from './book.js';

const YEAR = 365 * DAY;

describe('outstanding', () => {
  test('a token is outstanding until its expiry and the tolerances have passed, exclusively', () => {
    const one = token('k', { exp: NOW });
    expect(isOutstanding(one, NOW + TOLERANCE - 1)).toBe(true);
    expect(isOutstanding(one, NOW + TOLERANCE)).toBe(false);
  });

  test('a covered one is not, a perpetual one always is', () => {
    expect(isOutstanding(token('k', { covered: true }), NOW)).toBe(false);
    expect(isOutstanding(token('k'), NOW + 100 * YEAR)).toBe(true);
  });
});

describe('budget', () => {
  const spent = (...at: number[]) =>
    book([], { reissueBudget: 2 }, { counted: at.map((when) => ({ at: when, kind: 'baseline' as const })) });

  test('is left while fewer events than its size lie within 365 days', () => {
    expect(isBudgetLeft(spent(NOW), 'reissue', NOW)).toBe(true);
    expect(isBudgetLeft(spent(NOW, NOW), 'reissue', NOW)).toBe(false);
    expect(isBudgetLeft(spent(NOW, NOW), 'reissue', NOW + YEAR - 1)).toBe(false);
    expect(isBudgetLeft(spent(NOW, NOW), 'reissue', NOW + YEAR)).toBe(true);
  });

  test('is left again when as many have aged as are one too many', () => {
    expect(budgetLeftFrom(spent(NOW, NOW + DAY), 'reissue', NOW + 2 * DAY)).toBe(NOW + YEAR);
    expect(budgetLeftFrom(spent(NOW, NOW + DAY, NOW + 2 * DAY), 'reissue', NOW + 2 * DAY)).toBe(
      NOW + DAY + YEAR,
    );
  });

  test('of 0 is never left, and forced releases have their own', () => {
    expect(budgetLeftFrom(book([], { reissueBudget: 0 }), 'reissue', NOW)).toBeNull();
    const forced = book([], {}, { counted: [{ at: NOW, kind: 'forced' }] });
    expect([isBudgetLeft(forced, 'forced', NOW), isBudgetLeft(forced, 'reissue', NOW)]).toEqual([
      false,
      true,
    ]);
  });
});

describe('freeAt', () => {
  const locked = (order: number, until: number) =>
    activation(order, token(`k${order}`), { lock: { until, duration: 'P6M' } });
  const expiring = (order: number, exp: number) => activation(order, token(`k${order}`, { exp }));

  test('is the n-th instant at which a seat may come free', () => {
    const full = book([locked(1, NOW + 9 * DAY), expiring(2, NOW + DAY), locked(3, NOW + 5 * DAY)]);
    expect(freeAt(full, NOW)).toBe(NOW + DAY + TOLERANCE);
    expect(freeAt({ ...full, limit: 2 }, NOW)).toBe(NOW + 5 * DAY);
    expect(freeAt({ ...full, limit: 1 }, NOW)).toBe(NOW + 9 * DAY);
    expect(freeAt({ ...full, limit: 0 }, NOW)).toBeNull();
  });

  test('is now where nothing is outstanding, and has no value where nothing can end', () => {
    expect(freeAt(book([expiring(1, NOW - TOLERANCE)], {}, { limit: 1 }), NOW)).toBe(NOW);
    expect(freeAt(book([locked(1, NOW)], { forcedRelease: 'refused' }, { limit: 1 }), NOW)).toBeNull();
  });

  test('waits for the last of several tokens of one key', () => {
    const one = expiring(1, NOW + DAY);
    const full = book([one], {}, { limit: 1, tokens: [one.current, token('k1', { exp: NOW + 3 * DAY })] });
    expect(freeAt(full, NOW)).toBe(NOW + 3 * DAY + TOLERANCE);
  });
});

describe('settle', () => {
  const ending = (by: 'portal' | 'deactivation', fields = {}) =>
    activation(1, token('k1', fields), { state: 'ending', endingBy: by });

  test('an ending activation is released at the instant at which its tokens have lapsed', () => {
    const all = books(book([ending('portal', { exp: NOW + DAY })]));
    settle(all, NOW + DAY + TOLERANCE - 1);
    expect(all.licenses['L']?.activations).toHaveLength(1);
    settle(all, NOW + DAY + TOLERANCE);
    expect(all.licenses['L']?.activations).toHaveLength(0);
  });

  test('one that a machine asked for without proof is forced when the lock ends, at that instant', () => {
    const lock = { until: NOW + 9 * DAY, duration: 'P9D' };
    const all = books(book([{ ...ending('deactivation'), lock }]));
    settle(all, NOW + 20 * DAY);
    expect(all.licenses['L']).toMatchObject({
      activations: [],
      counted: [{ at: NOW + 9 * DAY, kind: 'forced' }],
      exposures: [{ kid: 'k1', cause: 'forced', since: NOW + 9 * DAY }],
    });
  });

  test('a person’s release is never forced by time', () => {
    const all = books(book([ending('portal')]));
    settle(all, NOW + 20 * YEAR);
    expect(all.licenses['L']?.activations).toHaveLength(1);
  });

  test('two that wait for one budget go one a year, the first made first', () => {
    const two = [1, 2].map((order) =>
      activation(order, token(`k${order}`), { state: 'ending', endingBy: 'deactivation' }),
    );
    const all = books(book(two));
    settle(all, NOW);
    expect(all.licenses['L']?.activations.map(({ order }) => order)).toEqual([2]);
    settle(all, NOW + YEAR);
    expect(all.licenses['L']?.activations).toEqual([]);
  });

  test('exposures and locks end with the last outstanding token', () => {
    const one = activation(1, token('k1', { exp: NOW }), { lock: { until: NOW + YEAR, duration: 'P12M' } });
    const gone = token('k2', { exp: NOW });
    const exposures = [{ kid: 'k2', cause: 'rekeyed' as const, since: NOW }];
    const all = books(book([one], {}, { tokens: [one.current, gone], exposures }));
    settle(all, NOW + TOLERANCE - 1);
    expect(all.licenses['L']).toMatchObject({ exposures, activations: [{ lock: { until: NOW + YEAR } }] });
    settle(all, NOW + TOLERANCE);
    expect(all.licenses['L']).toMatchObject({ exposures: [], activations: [{ lock: null }] });
  });
});

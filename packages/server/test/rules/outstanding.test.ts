import { describe, expect, it } from 'vitest';
import { isHeld } from '../../src/rules/is-held.js';
import { isOutstanding } from '../../src/rules/is-outstanding.js';
import { isUnexpired } from '../../src/rules/is-unexpired.js';
import { lapsesAt } from '../../src/rules/lapses-at.js';
import { bookOf, kid, NOW, TOLERANCE, tokenOf } from './books.js';

describe('a token', () => {
  const exp = NOW + 1000;

  it.each([
    ['perpetual', { covered: false }, NOW + 1e9, true],
    ['perpetual, covered', { covered: true }, NOW, false],
    ['before its exp', { covered: false, exp }, exp - 1, true],
    ['at its exp', { covered: false, exp }, exp, true],
    ['in the last second of the tolerances', { covered: false, exp }, exp + TOLERANCE - 1, true],
    ['after the tolerances', { covered: false, exp }, exp + TOLERANCE, false],
    ['with an exp, covered', { covered: true, exp }, NOW, false],
  ] as const)('%s: outstanding is %s', (_name, token, now, outstanding) => {
    expect(isOutstanding(token, now)).toBe(outstanding);
  });

  it('is unexpired until its exp, exclusive', () => {
    expect([exp - 1, exp].map((now) => isUnexpired({ exp }, now))).toEqual([true, false]);
    expect(isUnexpired({}, NOW + 1e9)).toBe(true);
  });
});

describe('a key', () => {
  it('is held by any of its tokens, whatever the activation', () => {
    const book = bookOf(
      { name: 'a', activation: { state: 'released' } },
      { name: 'b', token: { covered: true } },
    );
    expect(['a', 'b', 'c'].map((name) => isHeld(book, kid(name), NOW))).toEqual([true, false, false]);
  });

  it('lapses when the last of its tokens does, and never with a perpetual one', () => {
    const book = bookOf({ name: 'a', token: { exp: NOW + 50 } });
    const tokens = [...book.tokens, tokenOf('a', 2, { exp: NOW + 20 })];
    expect(lapsesAt({ ...book, tokens }, kid('a'), NOW)).toBe(NOW + 50 + TOLERANCE);
    expect(lapsesAt({ ...book, tokens: [...tokens, tokenOf('a', 3)] }, kid('a'), NOW)).toBeNull();
    expect(lapsesAt(book, kid('b'), NOW)).toBe(NOW);
    const covered = tokenOf('a', 3, { covered: true });
    expect(lapsesAt({ ...book, tokens: [...tokens, covered] }, kid('a'), NOW)).toBe(NOW + 50 + TOLERANCE);
  });
});

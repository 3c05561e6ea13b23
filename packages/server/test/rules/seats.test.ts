import type { Component } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import type { candidates } from '../../src/rules/candidates.js';
import { currentToken } from '../../src/rules/current-token.js';
import { freeAt } from '../../src/rules/free-at.js';
import { inUse } from '../../src/rules/in-use.js';
import { isFree } from '../../src/rules/is-free.js';
import { ownActivation } from '../../src/rules/own-activation.js';
import { pickBest } from '../../src/rules/pick-best.js';
import { indeterminateOnes, matchingOnes } from '../../src/rules/seen-before.js';
import { timeMember } from '../../src/rules/time-member.js';
import { digest } from '../machine.js';
import { activationOf, bindingOf, bookOf, kid, NOW, policyOf, TOLERANCE } from './books.js';

const components = (values: Readonly<Record<string, string>>): Component[] =>
  Object.entries(values).map(([name, value]) => ({ name, digest: digest(value) }));

describe('seats', () => {
  const book = bookOf(
    { name: 'a' },
    { name: 'b', activation: { state: 'ending' } },
    { name: 'c', activation: { state: 'released' } },
  );

  it('are in use by live and ending activations', () => {
    expect(inUse(book)).toBe(2);
    expect([0, 1, 2, 3].map((limit) => isFree(book, limit))).toEqual([false, false, false, true]);
    expect(isFree(bookOf(), 0)).toBe(false);
  });

  it('are own while live or ending', () => {
    expect(['a', 'b', 'c', 'd'].map((name) => ownActivation(book, kid(name))?.id)).toEqual([
      'act-a',
      'act-b',
      undefined,
      undefined,
    ]);
  });

  it('have as current token the one issued last, for whatever key', () => {
    const token = { ...bookOf({ name: 'x' }).tokens[0], activationId: 'act-a', generation: 9 };
    const tokens = [...book.tokens, token as (typeof book.tokens)[number]];
    expect(currentToken({ ...book, tokens }, { id: 'act-a' }).generation).toBe(9);
    expect(() => currentToken(book, { id: 'act-none' })).toThrow(TypeError);
  });
});

describe('candidates', () => {
  const seen = components({ a: '1', b: '2', c: '3' });
  const book = bookOf(
    { name: 'm', token: { binding: bindingOf({ a: '1', b: '2', c: '3' }) } },
    { name: 'd', token: { binding: bindingOf({ a: '1', b: '2', c: 'x' }) } },
    { name: 'x', token: { binding: bindingOf({ a: 'x', b: 'x', c: 'x' }) } },
    { name: 'i', token: { binding: bindingOf({ a: '1', y: '2', z: '3' }, 5) } },
    { name: 'e', activation: { state: 'ending' }, token: { binding: bindingOf({ a: '1', b: '2', c: '3' }) } },
    { name: 'r', activation: { state: 'released' }, token: { binding: bindingOf({ a: '1', b: '2' }) } },
  );
  const names = (found: ReturnType<typeof candidates>) => found.map(({ activation }) => activation.id);

  it('are live ones of other keys, by verdict', () => {
    expect(names(matchingOnes(book, kid('new'), seen))).toEqual(['act-m', 'act-d']);
    expect(names(matchingOnes(book, kid('m'), seen))).toEqual(['act-d']);
    expect(names(indeterminateOnes(book, kid('new'), seen))).toEqual(['act-i']);
  });
});

describe('pickBest', () => {
  const candidate = (name: string, score: number, total: number) => ({
    activation: activationOf(name),
    comparison: { verdict: 'drifted' as const, score, total, unreadable: 0, changed: [], missing: [] },
  });

  it.each([
    ['the highest share, not the highest score', [candidate('a', 6, 10), candidate('b', 5, 7)], 'act-b'],
    ['the first among equals', [candidate('a', 1, 3), candidate('b', 2, 6), candidate('c', 3, 9)], 'act-a'],
    [
      'shares that differ by less than a float tells',
      [candidate('a', 1, 3), candidate('b', 5334, 16001)],
      'act-b',
    ],
    ['the only one', [candidate('a', 1, 9)], 'act-a'],
    [
      'a later one that is better',
      [candidate('a', 1, 2), candidate('b', 1, 3), candidate('c', 2, 3)],
      'act-c',
    ],
  ])('takes %s', (_name, all, best) => {
    expect(pickBest(all)?.activation.id).toBe(best);
  });

  it('is nothing of nothing', () => {
    expect(pickBest([])).toBeUndefined();
  });
});

describe('freeAt', () => {
  const allowed = policyOf();
  const refused = policyOf({ forcedRelease: 'refused' });
  const unlockAt = NOW + 500;
  const rows = {
    lapsed: { name: 'a', token: { exp: NOW - TOLERANCE }, activation: { lock: { unlockAt: NOW + 1 } } },
    lapsing: { name: 'b', token: { exp: NOW + 100 }, activation: { lock: { unlockAt } } },
    locked: { name: 'c', activation: { lock: { unlockAt } } },
    unlocked: { name: 'd', activation: { lock: { unlockAt: NOW - 1 } } },
    ending: { name: 'e', activation: { state: 'ending' }, token: { exp: NOW + 50 } },
    lockless: { name: 'f' },
  } as const;

  it.each([
    ['nothing outstanding', [rows.lapsed], 1, allowed, NOW],
    ['all with an exp', [rows.lapsing], 1, allowed, NOW + 100 + TOLERANCE],
    ['all with an exp, forced refused', [rows.lapsing], 1, refused, NOW + 100 + TOLERANCE],
    ['perpetual, locked', [rows.locked], 1, allowed, unlockAt],
    ['perpetual, unlocked', [rows.unlocked], 1, allowed, NOW],
    ['perpetual, no lock', [rows.lockless], 1, allowed, NOW],
    ['perpetual, forced refused', [rows.locked], 1, refused, null],
    ['an ending one counts', [rows.ending], 1, allowed, NOW + 50 + TOLERANCE],
    ['the earliest of several', [rows.locked, rows.lapsing, rows.ending], 3, allowed, unlockAt],
    [
      'a lowered limit waits for more',
      [rows.locked, rows.lapsing, rows.ending],
      2,
      allowed,
      NOW + 50 + TOLERANCE,
    ],
    ['to the last', [rows.locked, rows.lapsing, rows.ending], 1, allowed, NOW + 100 + TOLERANCE],
    ['more than there are', [rows.locked, rows.lapsing, rows.ending], 0, allowed, null],
    ['fewer have an instant', [rows.locked, rows.lapsing], 1, refused, null],
    ['limit 0, nothing there', [], 0, allowed, null],
  ])('%s', (_name, held, limit, policy, expected) => {
    expect(freeAt(bookOf(...held), limit, policy, NOW)).toBe(expected);
  });
});

describe('instants beyond the calendar', () => {
  it('are written as its last second, or its first', () => {
    const last = 253_402_300_799;
    expect(timeMember('freeAt', last + 86_700)).toEqual({ freeAt: '9999-12-31T23:59:59Z' });
    expect(timeMember('freeAt', -62_135_596_801)).toEqual({ freeAt: '0001-01-01T00:00:00Z' });
    expect(timeMember('freeAt', null)).toEqual({});
  });
});

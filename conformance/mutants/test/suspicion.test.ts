import { describe, expect, test } from 'vitest';
import type { Mutated, Real } from '../src/lane/place.js';
import { suspicionsOf } from '../src/lane/suspicion.js';

const CASES = 100;
/** Each case takes as many milliseconds as its name says. */
const real: Real = {
  outcomes: Array.from({ length: CASES }, (_, n) => ({ case: `toy/${n}`, status: 'pass', tookMs: n })),
};
const mutants = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
  entry: { mutant: { id } },
  mutation: { mutant: id },
})) as unknown as readonly Mutated[];
const pricesOf = (found: ReturnType<typeof suspicionsOf>) => found.map(({ case: id }) => Number(id.slice(4)));
const namesOf = (found: ReturnType<typeof suspicionsOf>) =>
  found.map(({ suspects }) => suspects.map(({ entry }) => entry.mutant.id).join(''));

describe('the cases that mutants are put before', () => {
  test('are some of the cheapest first, then the dearest first, each once', () => {
    const prices = pricesOf(suspicionsOf(mutants, real, {}));
    expect(prices.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, n) => n));
    expect(prices.slice(64)).toEqual(Array.from({ length: 36 }, (_, n) => CASES - 1 - n));
  });

  test('have the mutants in an order that hangs on the case and the seed', () => {
    const names = namesOf(suspicionsOf(mutants, real, {}));
    expect(namesOf(suspicionsOf(mutants, real, {}))).toEqual(names);
    expect(new Set(names).size).toBeGreaterThan(1);
    expect(namesOf(suspicionsOf(mutants, real, { seed: 1n }))).not.toEqual(names);
  });

  test('are those that were asked for', () => {
    expect(pricesOf(suspicionsOf(mutants, real, { cases: ['toy/7'] }))).toEqual([7]);
  });
});

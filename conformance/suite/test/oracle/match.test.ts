import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from '../../src/oracle/fingerprint.js';
import { componentDigest } from '../../src/oracle/fingerprint.js';
import {
  type Binding,
  type BoundComponent,
  type ComponentClass,
  isBetterMatch,
  matchFingerprint,
  type Verdict,
} from '../../src/oracle/match.js';

const RANK: Record<Verdict, number> = { match: 3, drifted: 2, indeterminate: 1, mismatch: 0 };

const bound = fc.record({
  class: fc.constantFrom<ComponentClass>('hardware', 'os', 'network'),
  weight: fc.integer({ min: 1, max: 1000 }),
});
/** Whatever may be issued: total ≥ quorum ≥ 1. */
const bindings: fc.Arbitrary<Binding> = fc.array(bound, { minLength: 1, maxLength: 16 }).chain((drawn) => {
  const components: BoundComponent[] = drawn.map((one, at) => ({ ...one, name: `c.${at}`, digest: 'same' }));
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  return fc.integer({ min: 1, max: total }).map((quorum) => ({ scheme: 'test', components, quorum }));
});

type Reading = 'equal' | 'changed' | 'unreadable';
const readings = fc.constantFrom<Reading>('equal', 'changed', 'unreadable');
/** A binding and, for each of its components, what a machine reads now. */
const cases = bindings.chain((binding) =>
  fc.record({
    binding: fc.constant(binding),
    now: fc.array(readings, { minLength: binding.components.length, maxLength: binding.components.length }),
  }),
);

const machine = (binding: Binding, now: readonly Reading[]): Component[] =>
  binding.components.flatMap(({ name, digest }, at) =>
    now[at] === 'unreadable' ? [] : [{ name, digest: now[at] === 'equal' ? digest : 'other' }],
  );
const verdictOf = (binding: Binding, now: readonly Reading[]) =>
  matchFingerprint(binding, machine(binding, now)).verdict;
const all = (binding: Binding, reading: Reading) => binding.components.map(() => reading);

describe('the laws of matching', () => {
  test('a machine matches itself', () => {
    fc.assert(fc.property(bindings, (binding) => verdictOf(binding, all(binding, 'equal')) === 'match'));
  });

  test('making a component equal never worsens a verdict', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ binding, now }, pick) => {
        const at = pick % now.length;
        const better = now.map((reading, index) => (index === at ? 'equal' : reading));
        expect(RANK[verdictOf(binding, better)]).toBeGreaterThanOrEqual(RANK[verdictOf(binding, now)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('with hardware in the reference, OS and network alone never give more than indeterminate', () => {
    fc.assert(
      fc.property(cases, ({ binding, now }) => {
        fc.pre(binding.components.some((c) => c.class === 'hardware'));
        const without = now.map((reading, at) =>
          binding.components[at]?.class === 'hardware' && reading === 'equal' ? 'changed' : reading,
        );
        expect(['indeterminate', 'mismatch']).toContain(verdictOf(binding, without));
        const changed = without.map((reading, at) =>
          binding.components[at]?.class === 'hardware' ? 'changed' : reading,
        );
        expect(verdictOf(binding, changed)).toBe('mismatch');
      }),
    );
  });

  test('everything readable and nothing equal is a mismatch', () => {
    fc.assert(fc.property(bindings, (binding) => verdictOf(binding, all(binding, 'changed')) === 'mismatch'));
  });

  test('nothing readable is indeterminate, never a mismatch', () => {
    fc.assert(
      fc.property(bindings, (binding) => verdictOf(binding, all(binding, 'unreadable')) === 'indeterminate'),
    );
  });

  test('with everything readable there is no doubt', () => {
    fc.assert(
      fc.property(cases, ({ binding, now }) => {
        const sure = now.map((reading) => (reading === 'unreadable' ? 'changed' : reading));
        expect(verdictOf(binding, sure)).not.toBe('indeterminate');
      }),
    );
  });

  test('hiding a changed component improves a verdict to indeterminate at most', () => {
    fc.assert(
      fc.property(cases, ({ binding, now }) => {
        const hidden = now.map((reading) => (reading === 'changed' ? 'unreadable' : reading));
        const [before, after] = [verdictOf(binding, now), verdictOf(binding, hidden)];
        expect(after === before || (before === 'mismatch' && after === 'indeterminate')).toBe(true);
      }),
    );
  });

  test('score, unreadable, total, changed and missing account for every component', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ binding, now }, more) => {
        const components = machine(binding, now);
        const result = matchFingerprint(
          binding,
          more ? [...components, { name: 'extra', digest: 'x' }] : components,
        );
        const weight = (reading?: Reading) =>
          binding.components.reduce(
            (sum, c, at) => sum + (!reading || now[at] === reading ? c.weight : 0),
            0,
          );
        const names = (reading: Reading) =>
          binding.components.filter((_, at) => now[at] === reading).map((c) => c.name);
        expect(result).toEqual({
          verdict: result.verdict,
          score: weight('equal'),
          unreadable: weight('unreadable'),
          total: weight(),
          changed: names('changed'),
          missing: names('unreadable'),
        });
        expect(result.verdict).toBe(verdictOf(binding, now));
      }),
    );
  });

  test('the order of components does not matter', () => {
    fc.assert(
      fc.property(cases, ({ binding, now }) => {
        const reversed = { ...binding, components: [...binding.components].reverse() };
        expect(matchFingerprint(reversed, machine(binding, now).reverse()).verdict).toBe(
          verdictOf(binding, now),
        );
      }),
    );
  });
});

describe('the rule at its edges', () => {
  const binding: Binding = {
    scheme: 'test',
    quorum: 5,
    components: [
      { name: 'a', class: 'hardware', digest: 'same', weight: 3 },
      { name: 'b', class: 'hardware', digest: 'same', weight: 2 },
      { name: 'c', class: 'os', digest: 'same', weight: 5 },
    ],
  };
  test.each<[Reading, Reading, Reading, Verdict]>([
    ['equal', 'equal', 'equal', 'match'],
    ['equal', 'equal', 'changed', 'drifted'],
    ['equal', 'equal', 'unreadable', 'drifted'],
    ['equal', 'changed', 'changed', 'mismatch'],
    ['equal', 'unreadable', 'changed', 'indeterminate'],
    ['changed', 'unreadable', 'changed', 'mismatch'],
    ['changed', 'changed', 'equal', 'mismatch'],
    ['changed', 'unreadable', 'equal', 'indeterminate'],
    ['unreadable', 'unreadable', 'equal', 'indeterminate'],
    ['changed', 'changed', 'unreadable', 'mismatch'],
    ['changed', 'equal', 'equal', 'drifted'],
  ])('%s, %s, %s: %s', (a, b, c, verdict) => expect(verdictOf(binding, [a, b, c])).toBe(verdict));

  test('without hardware in the reference none is asked for', () => {
    const soft = { ...binding, components: binding.components.slice(2) };
    expect(verdictOf(soft, ['equal'])).toBe('match');
    expect(verdictOf(soft, ['unreadable'])).toBe('indeterminate');
  });

  test('a name twice is a fault of the caller', () => {
    const twice = [
      { name: 'a', digest: 'same' },
      { name: 'a', digest: 'other' },
    ];
    expect(() => matchFingerprint(binding, twice)).toThrow(TypeError);
    const [first] = binding.components;
    expect(() => matchFingerprint({ ...binding, components: first ? [first, first] : [] }, [])).toThrow(
      TypeError,
    );
  });

  test('better is a higher part of the total, without division', () => {
    const result = (score: number, total: number) => ({
      ...matchFingerprint(binding, []),
      score,
      total,
    });
    expect(isBetterMatch(result(2, 3), result(3, 5))).toBe(true);
    expect(isBetterMatch(result(3, 5), result(2, 3))).toBe(false);
    expect(isBetterMatch(result(2, 4), result(1, 2))).toBe(false);
    expect(isBetterMatch(result(1, 2), result(2, 4))).toBe(false);
  });
});

test('a digest depends on product, name and value, and on where one ends and the next begins', () => {
  const digest = componentDigest('example-editor', 'hw.cpu.1', 'GenuineIntel 6 151 2');
  // SHA-256 over the pre-authentication encoding, computed with another program.
  expect(digest).toBe('taIA9mbZmDoKVOMKvJ424w');
  expect(digest).toMatch(/^[A-Za-z0-9_-]{22}$/);
  const others = [
    componentDigest('example-editos', 'hw.cpu.1', 'GenuineIntel 6 151 2'),
    componentDigest('example-editor', 'hw.cpu.2', 'GenuineIntel 6 151 2'),
    componentDigest('example-editor', 'hw.cpu.1', 'GenuineIntel 6 151 3'),
    componentDigest('example-editorh', 'w.cpu.1', 'GenuineIntel 6 151 2'),
    componentDigest('example-editor', 'hw.cpu.1G', 'enuineIntel 6 151 2'),
  ];
  expect(new Set([digest, ...others]).size).toBe(6);
});

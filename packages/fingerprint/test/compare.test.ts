import type { BoundComponent, Component } from '@offline-activation/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type Reference } from '../src/compare.js';
import { digestOf } from '../src/digest.js';
import type { Fate } from '../src/fate.js';

const FATES: readonly Fate[] = ['equal', 'changed', 'unreadable'];
const VERDICTS = ['mismatch', 'indeterminate', 'drifted', 'match'];

const bound = (name: string, of: BoundComponent['class'], weight: number): BoundComponent => ({
  name,
  class: of,
  weight,
  digest: digestOf('p', name, 'before'),
});

/** What a machine shows now whose components met these fates. */
function nowOf(reference: Reference, fates: readonly Fate[]): Component[] {
  return reference.components.flatMap(({ name, digest }, i) => {
    if (fates[i] === 'unreadable') return [];
    return [{ name, digest: fates[i] === 'equal' ? digest : digestOf('p', name, 'after') }];
  });
}

const verdict = (reference: Reference, fates: readonly Fate[]) =>
  compare(reference, nowOf(reference, fates)).verdict;
const rank = (reference: Reference, fates: readonly Fate[]) => VERDICTS.indexOf(verdict(reference, fates));

/** A reference that may be issued: distinct names, weights of 1 to 1,000, quorum of 1 to the total. */
const references: fc.Arbitrary<Reference> = fc
  .array(
    fc.record({
      class: fc.constantFrom('hardware' as const, 'os' as const, 'network' as const),
      weight: fc.integer({ min: 1, max: 6 }).chain((w) => fc.constantFrom(w, w === 6 ? 1000 : w)),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((parts) => {
    const components = parts.map((part, i) => bound(`c${i}`, part.class, part.weight));
    const total = components.reduce((sum, { weight }) => sum + weight, 0);
    return fc.integer({ min: 1, max: total }).map((quorum) => ({ components, quorum }));
  });

/** A reference and what became of each of its components. */
const cases = references.chain((reference) =>
  fc.tuple(
    fc.constant(reference),
    fc.array(fc.constantFrom(...FATES), {
      minLength: reference.components.length,
      maxLength: reference.components.length,
    }),
  ),
);

describe('MATCH-1', () => {
  const reference: Reference = {
    components: [
      bound('a', 'hardware', 3),
      bound('b', 'hardware', 2),
      bound('c', 'network', 1),
      bound('d', 'os', 4),
    ],
    quorum: 6,
  };
  const E = 'equal';
  const C = 'changed';
  const U = 'unreadable';

  test.each<[Fate[], string]>([
    [[E, E, E, E], 'match'],
    [[E, E, C, C], 'mismatch'], // 5
    [[E, E, E, C], 'drifted'], // 6: exactly the quorum
    [[E, E, U, C], 'indeterminate'], // 5 + 1
    [[E, E, E, U], 'drifted'], // enough without it
    [[C, E, C, E], 'drifted'],
    [[C, C, C, E], 'mismatch'], // 4
    [[U, C, C, E], 'indeterminate'], // 4 + 3
    [[C, U, C, E], 'indeterminate'], // 4 + 2: the hardware may be equal
    [[C, C, U, E], 'mismatch'], // 4 + 1
    [[U, U, U, U], 'indeterminate'],
    [[C, C, C, C], 'mismatch'],
  ])('%j is %s', (fates, expected) => {
    expect(verdict(reference, fates)).toBe(expected);
  });

  test('equal hardware is needed where the reference has any, even with the quorum reached', () => {
    const light: Reference = { components: [bound('h', 'hardware', 1), bound('o', 'os', 5)], quorum: 3 };
    expect(verdict(light, [C, E])).toBe('mismatch');
    expect(verdict(light, [U, E])).toBe('indeterminate');
    expect(verdict(light, [E, E])).toBe('match');
    const bare: Reference = { components: [bound('n', 'network', 1), bound('o', 'os', 5)], quorum: 3 };
    expect(verdict(bare, [C, E])).toBe('drifted');
  });

  test('numbers and names are those of the reference', () => {
    const now = [...nowOf(reference, [E, C, U, E]), { name: 'z', digest: digestOf('p', 'z', 'more') }];
    expect(compare(reference, now)).toEqual({
      verdict: 'drifted',
      score: 7,
      unreadable: 1,
      total: 10,
      changed: ['b'],
      missing: ['c'],
    });
  });
});

describe('laws of §8.3', () => {
  test('a machine matches itself', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(compare(reference, reference.components).verdict).toBe('match');
      }),
    );
  });

  test('making a changed or unreadable component equal never worsens a verdict', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([reference, fates], pick) => {
        const at = pick % fates.length;
        const better = fates.map((fate, i) => (i === at ? 'equal' : fate));
        expect(rank(reference, better)).toBeGreaterThanOrEqual(rank(reference, fates));
      }),
    );
  });

  test('making a changed component unreadable never worsens a verdict', () => {
    fc.assert(
      fc.property(cases, ([reference, fates]) => {
        const hidden = fates.map((fate) => (fate === 'changed' ? 'unreadable' : fate));
        expect(rank(reference, hidden)).toBeGreaterThanOrEqual(rank(reference, fates));
      }),
    );
  });

  test('where the reference has hardware, OS and network alone never give more than indeterminate', () => {
    fc.assert(
      fc.property(cases, ([reference, fates]) => {
        fc.pre(reference.components.some((component) => component.class === 'hardware'));
        const without = fates.map((fate, i) =>
          reference.components[i]?.class === 'hardware' && fate === 'equal' ? 'changed' : fate,
        );
        expect(['indeterminate', 'mismatch']).toContain(verdict(reference, without));
      }),
    );
  });

  test('with everything readable and nothing equal the verdict is mismatch', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(verdict(reference, Array(reference.components.length).fill('changed'))).toBe('mismatch');
      }),
    );
  });

  test('the order of either side, and what the reference does not have, change nothing', () => {
    fc.assert(
      fc.property(cases, ([reference, fates]) => {
        const now = nowOf(reference, fates);
        const stranger = { name: 'stranger', digest: digestOf('p', 'stranger', '') };
        const turned = { ...reference, components: [...reference.components].reverse() };
        expect(compare(turned, [stranger, ...now].reverse()).verdict).toBe(compare(reference, now).verdict);
      }),
    );
  });

  test('every component has one fate, and the weights add up', () => {
    fc.assert(
      fc.property(cases, ([reference, fates]) => {
        const { score, unreadable, total, changed, missing } = compare(reference, nowOf(reference, fates));
        const weight = (names: readonly string[]) =>
          reference.components
            .filter(({ name }) => names.includes(name))
            .reduce((sum, c) => sum + c.weight, 0);
        expect(missing).toEqual(
          reference.components.filter((_, i) => fates[i] === 'unreadable').map((c) => c.name),
        );
        expect(unreadable).toBe(weight(missing));
        expect(score + weight(changed) + unreadable).toBe(total);
      }),
    );
  });
});

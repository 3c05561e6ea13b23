import { describe, expect, test } from 'vitest';
import { type Play, sift } from '../src/lane/sift.js';

/** A case that these mutants fail; each play is noted. */
function toyCase(told: readonly string[], hides: Readonly<Record<string, readonly string[]>> = {}) {
  const plays: string[] = [];
  const play: Play<string, string> = async (together) => {
    plays.push(together.join(''));
    const hidden = together.filter((one) => together.some((other) => hides[other]?.includes(one)));
    const seen = together.filter((one) => told.includes(one) && !hidden.includes(one));
    return {
      outcome: seen.length > 0 ? `fail ${seen.join('')}` : 'pass',
      isAsReal: seen.length === 0,
      hidden,
    };
  };
  return { plays, play };
}

const outcomes = async (mutants: string, play: Play<string, string>) =>
  Object.fromEntries((await sift([...mutants], play)).map(({ mutant, outcome }) => [mutant, outcome]));

describe('a case that is put before many mutants at once', () => {
  test('is played once where it tells none of them', async () => {
    const { plays, play } = toyCase([]);
    expect(await outcomes('abc', play)).toEqual({ a: 'pass', b: 'pass', c: 'pass' });
    expect(plays).toEqual(['abc']);
  });

  test('accuses a mutant only of what was seen with nothing else in place', async () => {
    const { plays, play } = toyCase(['b', 'd']);
    expect(await outcomes('abcde', play)).toEqual({
      a: 'pass',
      b: 'fail b',
      c: 'pass',
      d: 'fail d',
      e: 'pass',
    });
    expect(plays).toEqual(['abcde', 'abc', 'ab', 'a', 'b', 'c', 'de', 'd', 'e']);
  });

  test('finds out about those that another one hid by themselves', async () => {
    const { plays, play } = toyCase(['b'], { a: ['b', 'c'] });
    expect(await outcomes('abc', play)).toEqual({ a: 'pass', b: 'fail b', c: 'pass' });
    expect(plays).toEqual(['abc', 'bc', 'b', 'c']);
  });

  test('accuses nobody where two are told only together, and says who they are', async () => {
    const play: Play<string, string> = async (together) => ({
      outcome: 'pass',
      isAsReal: !(together.includes('b') && together.includes('c')),
      hidden: [],
    });
    const clashes: string[] = [];
    const told = await sift([...'abcd'], play, (one, other) => clashes.push(one + other));
    expect(told.every(({ isAsReal }) => isAsReal)).toBe(true);
    // Halved, they were not in one place any more.
    expect(clashes).toEqual([]);
    await sift([...'bcad'], play, (one, other) => clashes.push(one + other));
    expect(clashes).toEqual(['bc']);
  });

  test('takes nobody for one of two that are told only together where one is told alone', async () => {
    const clashes: string[] = [];
    const { play } = toyCase(['b']);
    await sift([...'ab'], play, (one, other) => clashes.push(one + other));
    expect(clashes).toEqual([]);
  });

  test('is not played for nobody', async () => {
    const { plays, play } = toyCase([]);
    expect(await sift([], play)).toEqual([]);
    expect(plays).toEqual([]);
  });
});

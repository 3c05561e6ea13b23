import { describe, expect, test } from 'vitest';
import { groupsOf } from '../src/lane/groups.js';
import type { Mutation } from '../src/lane/job.js';

/** A mutant that replaces these names; one in capitals is no function. */
const replacing = (id: string, ...names: string[]) => {
  const mutation: Mutation = {
    mutant: id,
    keepsState: false,
    isForgetful: true,
    targets: [
      {
        path: 'rules.js',
        url: 'file:///rules.js',
        names: names.map((name) => ({ name, isFunction: name !== name.toUpperCase() })),
      },
    ],
  };
  return { id, mutation };
};

const idsOf = (groups: readonly (readonly { readonly id: string }[])[]) =>
  groups.map((group) => group.map(({ id }) => id).join(''));

describe('groups of mutants', () => {
  test('have so many members at most', () => {
    const mutants = ['a', 'b', 'c'].map((id) => replacing(id, `of${id}`));
    expect(idsOf(groupsOf(mutants, { most: 2 }))).toEqual(['ab', 'c']);
    expect(idsOf(groupsOf(mutants, { most: 1 }))).toEqual(['a', 'b', 'c']);
  });

  test('take several stand-ins for one function, as they go around each other', () => {
    expect(idsOf(groupsOf([replacing('a', 'isFree'), replacing('b', 'isFree')], { most: 9 }))).toEqual([
      'ab',
    ]);
  });

  test('take one stand-in for a value', () => {
    const mutants = [replacing('a', 'TABLE'), replacing('b', 'TABLE'), replacing('c', 'LIMITS')];
    expect(idsOf(groupsOf(mutants, { most: 9 }))).toEqual(['ac', 'b']);
  });

  test('take one of those that do not call what they stand in for, in the middle', () => {
    const mutants = [replacing('a', 'isFree'), replacing('b', 'isFree'), replacing('c', 'isFree')];
    expect(idsOf(groupsOf(mutants, { most: 9, isOpaque: ({ id }) => id !== 'a' }))).toEqual(['ba', 'c']);
  });

  test('part those that get into each other’s way', () => {
    const mutants = ['a', 'b', 'c'].map((id) => replacing(id, `of${id}`));
    const clash = (one: { id: string }, other: { id: string }) => [one.id, other.id].sort().join('') === 'ac';
    expect(idsOf(groupsOf(mutants, { most: 9, clash }))).toEqual(['ab', 'c']);
  });
});

import { describe, expect, test } from 'vitest';
import { instances } from '../src/lane/instances.js';
import type { Mutation } from '../src/lane/job.js';

const mutation = (isForgetful: boolean): Mutation => ({
  mutant: 'file:///a.js',
  targets: [],
  keepsState: true,
  isForgetful,
});

describe('the module of a mutant that remembers', () => {
  test('is another one when a case is played again', () => {
    const made = instances();
    const urls = [['x'], ['y'], ['x'], ['y'], ['y']].map((cases) => made.urlFor(mutation(false), cases));
    expect(urls).toEqual([
      'file:///a.js',
      'file:///a.js',
      'file:///a.js?instance=1',
      'file:///a.js?instance=1',
      'file:///a.js?instance=2',
    ]);
  });

  test('is the same one where there is nothing to remember', () => {
    const made = instances();
    expect([['x'], ['x']].map((cases) => made.urlFor(mutation(true), cases))).toEqual([
      'file:///a.js',
      'file:///a.js',
    ]);
  });
});

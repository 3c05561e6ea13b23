import { describe, expect, test } from 'vitest';
import { runEntry } from '../src/lane/run-entry.js';
import { SUBJECT, toy } from './toys/toys.js';

const quick = { subject: SUBJECT, seconds: 20 };

describe('a mutant in its child process', () => {
  test('is what every importer of the module gets', async () => {
    const result = await runEntry(await toy('off-by-one'), quick);
    expect(result).toMatchObject({ verdict: 'killed', failed: ['SEAT-2'] });
    expect(result.cases).toContainEqual({ case: 'toy/full', status: 'fail', failed: 'SEAT-2' });
  });

  test('leaves the exports that it does not replace as they are', async () => {
    const { cases } = await runEntry(await toy('off-by-one'), quick);
    expect(cases).toContainEqual({ case: 'toy/limit', status: 'pass' });
  });

  test('does nothing when it replaces something with itself', async () => {
    expect(await runEntry(await toy('same'), quick)).toMatchObject({ verdict: 'survived', failed: [] });
  });

  test('is given the seed', async () => {
    expect(await runEntry(await toy('same'), { ...quick, seed: 3n })).toMatchObject({ extra: ['TOK-12'] });
    expect(await runEntry(await toy('same'), { ...quick, seed: 7n })).toMatchObject({ extra: [] });
  });

  test('that never answers is inconclusive after its time', async () => {
    expect(await runEntry(await toy('endless'), { ...quick, seconds: 2 })).toMatchObject({
      verdict: 'inconclusive',
      why: 'no answer within 2 seconds',
    });
  });

  test('that ends the process is inconclusive, with what it printed', async () => {
    expect(await runEntry(await toy('dying'), quick)).toMatchObject({
      verdict: 'inconclusive',
      why: 'the child process ended with 7: out of seats',
    });
  });

  test('that throws past the subject is inconclusive, with the reason', async () => {
    const { verdict, why } = await runEntry(await toy('throwing'), quick);
    expect(verdict).toBe('inconclusive');
    expect(why).toContain('no seats here');
  });
});

describe('a stale mutant', () => {
  const staleBecause = async (replaces: object) => {
    const result = await runEntry(await toy('same', { replaces }), quick);
    return [result.verdict, result.why];
  };

  test('replaces a name that the module does not export', async () => {
    const replaces = { './rule.mjs': () => ({ isFree: () => true, isVacant: () => true }) };
    expect(await staleBecause(replaces)).toEqual(['stale', 'same: ./rule.mjs does not export isVacant']);
  });

  test('replaces a module that is not there', async () => {
    expect(await staleBecause({ './gone.mjs': () => ({ a: 1 }) })).toEqual([
      'stale',
      'same: there is no module ./gone.mjs',
    ]);
    const path = '@offline-activation/server/dist/rules/gone.js';
    expect(await staleBecause({ [path]: () => ({ a: 1 }) })).toEqual([
      'stale',
      `same: there is no module ${path}`,
    ]);
    const other = '@offline-activation/no-such-package/dist/index.js';
    expect(await staleBecause({ [other]: () => ({ a: 1 }) })).toEqual([
      'stale',
      `same: there is no module ${other}`,
    ]);
  });

  test('replaces nothing', async () => {
    expect(await staleBecause({})).toEqual(['stale', 'same replaces nothing']);
    expect(await staleBecause({ './rule.mjs': () => ({}) })).toEqual([
      'stale',
      'same replaces nothing of ./rule.mjs',
    ]);
  });
});

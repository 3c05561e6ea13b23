import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../src/lane/catalogue.js';
import { type Crew, openCrew } from '../src/lane/crew.js';
import type { Calls } from '../src/lane/job.js';
import { StaleMutant } from '../src/lane/mutation.js';
import { isAskable, reachOf } from '../src/lane/reach.js';
import { prepare, runPrepared, runReached, stageOf } from '../src/lane/run-entry.js';
import { SUBJECT, toy } from './toys/toys.js';

const options = { subject: SUBJECT, seconds: 20 };

async function mutationOf(entry: Entry) {
  const { mutation } = await prepare(entry);
  if (mutation instanceof StaleMutant) throw mutation;
  return mutation;
}

describe('the cases that can tell a mutant', () => {
  let crew: Crew;
  let calls: Calls | undefined;
  beforeAll(async () => {
    const entries = [
      await toy('same'),
      await toy('off-by-one'),
      await toy('dying'),
      await toy('other-limit'),
      await toy('counting'),
      await toy('seven-refused'),
    ];
    const mutations = await Promise.all(entries.map(mutationOf));
    crew = openCrew(stageOf(mutations, options));
    const take: Parameters<typeof runPrepared>[2] = async ({ job, seconds }) => {
      const answer = await crew.perform(job, seconds);
      if ('calls' in answer) calls = answer.calls;
      return answer;
    };
    await runPrepared(await prepare(await toy('same')), options, take, {
      shadows: mutations.filter(isAskable),
    });
  });
  afterAll(() => crew.close());

  const reached = async (name: string) =>
    await runReached(await prepare(await toy(name)), options, crew, calls as Calls);

  test('are those that call what it replaces', async () => {
    const { verdict, failed, cases } = await reached('off-by-one');
    expect({ verdict, failed }).toEqual({ verdict: 'killed', failed: ['SEAT-2'] });
    expect(cases.map((each) => each.case)).toEqual(['toy/full', 'toy/free']);
  });

  test('are all of them where a value is replaced, whose uses nobody sees', async () => {
    const { failed, cases } = await reached('other-limit');
    expect(cases).toHaveLength(6);
    expect(failed).toContain('TOK-8');
  });

  test('see the server as it is when the next mutant changes nothing', async () => {
    await reached('off-by-one');
    await reached('other-limit');
    expect(await reached('same')).toMatchObject({ verdict: 'survived', failed: [] });
  });

  test('are played in a new process after one that died', async () => {
    expect(await reached('dying')).toMatchObject({ verdict: 'inconclusive' });
    expect(await reached('off-by-one')).toMatchObject({ verdict: 'killed' });
  });

  test('are only those in which it would have answered otherwise, where it could be asked', async () => {
    const { verdict, cases } = await reached('seven-refused');
    expect(verdict).toBe('killed');
    expect(cases.map((each) => each.case)).toEqual(['toy/grade-of-seven']);
  });

  test('are none where it answers as the real one', async () => {
    expect((await reached('same')).cases).toEqual([]);
  });

  test('are all that call it where its answer hangs on what it was asked before', async () => {
    const mutation = await mutationOf(await toy('counting'));
    expect(mutation.keepsState).toBe(true);
    expect(calls?.differing[mutation.mutant]).toBeUndefined();
    const { cases } = await reached('counting');
    expect(cases.map((each) => each.case)).toEqual(['toy/full', 'toy/free']);
  });

  test('are all that call it where it says that it keeps state, whatever it looks like', async () => {
    const mutation = await mutationOf(await toy('seven-refused', { keepsState: true }));
    expect(isAskable(mutation)).toBe(false);
  });

  test('need a process of their own for what is called while modules are loaded', async () => {
    const mutation = await mutationOf(await toy('off-by-one'));
    const [name = ''] = calls?.cases['toy/full'] ?? [];
    const none = { loading: [], before: [], cases: {}, differing: {} };
    expect(reachOf(mutation, { ...none, loading: [name] })).toEqual({ alone: true });
    expect(reachOf(mutation, { ...none, before: [name] })).toEqual({ alone: false });
    expect(reachOf(mutation, { ...none, cases: { a: [name], b: [] } })).toEqual({
      alone: false,
      cases: ['a'],
    });
  });

  test('are those that were told apart where nothing before the first case was', async () => {
    const mutation = await mutationOf(await toy('off-by-one'));
    const [name = ''] = calls?.cases['toy/full'] ?? [];
    const seen = (before: boolean) => ({
      loading: [],
      before: [name],
      cases: { a: [name], b: [name] },
      differing: { [mutation.mutant]: { before, cases: ['a'] } },
    });
    expect(reachOf(mutation, seen(false))).toEqual({ alone: false, cases: ['a'] });
    expect(reachOf(mutation, seen(true))).toEqual({ alone: false });
  });
});

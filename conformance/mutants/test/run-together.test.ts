import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Crew, openCrew } from '../src/lane/crew.js';
import type { Calls } from '../src/lane/job.js';
import { StaleMutant } from '../src/lane/mutation.js';
import type { LaneOptions } from '../src/lane/options.js';
import type { Mutated, Real } from '../src/lane/place.js';
import type { MutantResult } from '../src/lane/result.js';
import { prepare, runPrepared, runReached, stageOf } from '../src/lane/run-entry.js';
import { type Lane, runTogether } from '../src/lane/run-together.js';
import { SUBJECT, toy } from './toys/toys.js';

const options = { subject: SUBJECT, seconds: 20 };
const TOYS = ['same', 'off-by-one', 'other-limit', 'counting', 'seven-refused', 'hiding', 'dying'];

describe('mutants that are put before cases together', () => {
  let crew: Crew;
  let real: Real;
  const mutants = new Map<string, Mutated>();
  beforeAll(async () => {
    for (const name of TOYS) {
      const { entry, mutation } = await prepare(await toy(name));
      if (mutation instanceof StaleMutant) throw mutation;
      mutants.set(name, { entry, mutation });
    }
    crew = openCrew(
      stageOf(
        [...mutants.values()].map(({ mutation }) => mutation),
        options,
      ),
    );
    let calls: Calls | undefined;
    const take: Parameters<typeof runPrepared>[2] = async ({ job, seconds }) => {
      const answer = await crew.perform(job, seconds);
      if ('calls' in answer) calls = answer.calls;
      return answer;
    };
    const { cases } = await runPrepared(mutants.get('same') as Mutated, options, take, { shadows: [] });
    real = { outcomes: cases, ...(calls && { calls }) };
  });
  afterAll(() => crew.close());

  async function together(names: readonly string[], more: LaneOptions = {}) {
    let plays = 0;
    const progress: Lane['progress'] = {
      open: () => {},
      done: (own) => {
        plays += own;
      },
    };
    const results = await runTogether(
      names.map((name) => mutants.get(name) as Mutated),
      {
        place: 'server',
        real,
        crew,
        slot: pLimit(1),
        options: { ...options, ...more },
        progress,
        inProcesses: [],
        signal: new AbortController().signal,
      },
    );
    return { results, plays };
  }
  const gist = ({ id, verdict, cases }: MutantResult) => [
    id,
    verdict,
    cases.map((each) => `${each.case} ${each.status} ${each.failed ?? ''}`).sort(),
  ];
  const LIVING = TOYS.filter((name) => name !== 'dying');

  test('come to what each comes to by itself', async () => {
    const alone = await Promise.all(
      LIVING.map((name) => runReached(mutants.get(name) as Mutated, options, crew, real.calls)),
    );
    const { results } = await together(LIVING);
    expect(results.map(gist)).toEqual(alone.map(gist));
    const single = await together(LIVING, { together: 1 });
    expect(single.results.map(gist)).toEqual(alone.map(gist));
    expect(single.plays).toBe(alone.flatMap(({ cases }) => cases).length);
  });

  test('take fewer plays where cases tell few of them', async () => {
    const few = ['same', 'counting'];
    const { plays } = await together(few);
    expect(plays).toBeLessThan((await together(few, { together: 1 })).plays);
  });

  // Which of the two stands in front hangs on the seed.
  test.each([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n])(
    'are noticed though another one that changes nothing stands in front of them (seed %s)',
    async (seed) => {
      const { results } = await together(['seven-refused', 'hiding'], { seed });
      expect(results.map(({ id, failed }) => [id, failed])).toEqual([
        ['seven-refused', ['SEAT-5']],
        ['hiding', []],
      ]);
    },
  );

  test('say of each outcome whether it is another one than on the real one', async () => {
    const { results } = await together(['seven-refused']);
    expect(results[0]?.cases.map(({ case: id, told }) => [id, told])).toEqual([
      ['toy/grade-of-seven', true],
      ['toy/grade-of-six', undefined],
    ]);
  });

  test('are played by themselves where they are expected to be told', async () => {
    const names = ['seven-refused', 'same', 'counting', 'off-by-one'];
    const known = new Map([
      ['seven-refused', ['toy/grade-of-seven']],
      ['off-by-one', ['toy/full']],
    ]);
    const { results, plays } = await together(names);
    const hinted = await together(names, { expected: known });
    expect(hinted.results.map(gist)).toEqual(results.map(gist));
    expect(hinted.plays).toBeLessThan(plays);
  });

  test('do not suffer from one that ends the process, which is asked nothing more', async () => {
    const { results } = await together(TOYS);
    const dying = results.find(({ id }) => id === 'dying');
    expect(dying).toMatchObject({ verdict: 'inconclusive' });
    expect(dying?.why).toContain('harness-error, the child process ended with 7: out of seats');
    expect(dying?.cases).toHaveLength(1);
    const others = results.filter(({ id }) => id !== 'dying');
    expect(others.map(gist)).toEqual((await together(LIVING)).results.map(gist));
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTrace } from '@offline-activation/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedKillers } from '../src/chain/killers.js';
import { replayOnMutant } from '../src/lane/replay-on-mutant.js';
import type { MutantResult } from '../src/lane/result.js';
import { runMutant } from '../src/lane/run-mutant.js';
import { runMutants } from '../src/lane/run-mutants.js';
import { summary } from '../src/lane/summary.js';

/** A child process loads the server and the suite: generous where the machine is busy. */
const SECONDS = 240;

describe('the suite', { timeout: SECONDS * 1000 }, () => {
  test('passes the control that must live, kills the one that must die, and a mutant for what it names', async () => {
    const results: MutantResult[] = [];
    const options = { only: ['server/limit-0-admits-first'], jobs: 2, runs: 1, seconds: SECONDS };
    for await (const result of runMutants(options)) results.push(result);
    expect(results.map(({ id, verdict }) => `${id} ${verdict}`).sort()).toEqual([
      'controls/dead-activations killed',
      'controls/identity survived',
      'server/limit-0-admits-first killed',
    ]);
    expect(summary(results, ['SEAT-2'])).toMatchObject({
      exitCode: 0,
      matrix: [{ id: 'SEAT-2', by: ['server/limit-0-admits-first'], alone: ['server/limit-0-admits-first'] }],
    });
  });
});

describe('a mutant that is put before known cases alone', { timeout: SECONDS * 1000 }, () => {
  const id = 'server/limit-0-admits-first';
  const verdicts = async (cases: readonly string[]) => {
    const results: string[] = [];
    const options = { only: [id], killers: new Map([[id, cases]]), jobs: 2, seconds: SECONDS };
    for await (const { id, verdict, cases } of runMutants(options))
      results.push(`${id} ${verdict} by ${cases.map((one) => one.case).join()}`);
    return results.filter((result) => !result.startsWith('controls/dead')).sort();
  };

  test('is killed by one that the record names', async () => {
    const known = recordedKillers().get(id) ?? [];
    expect(await verdicts(known)).toEqual([
      `controls/identity survived by ${known}`,
      `${id} killed by ${known}`,
    ]);
  });

  test('survives one that does not see it', async () => {
    const blind = ['seats/limit-1'];
    expect((await verdicts(blind)).join()).toMatch(
      /^controls\/identity survived by seats\/limit-1,\S+ survived by/,
    );
  });

  test('is not run where none is known', async () => {
    const all = runMutants({ only: [id], killers: new Map() });
    await expect(all.next()).rejects.toThrow(`no case is known to kill ${id}`);
  });
});

describe('a mutant in processes of its own', { timeout: SECONDS * 1000 }, () => {
  const played = 'client-driver/every-method';
  const run = async (id: string) => {
    const { verdict, failed } = await runMutant(id, { cases: [played], seconds: SECONDS });
    return [verdict, failed];
  };

  test('is killed where its streams are looked at', async () => {
    expect(await run('client/driver-chatters')).toEqual(['killed', ['DRV-2']]);
  });

  test('is not there in the control that must live', async () => {
    expect(await run('controls/identity-process-client')).toEqual(['survived', []]);
  });
});

describe('a killed mutant leaves a trace', { timeout: SECONDS * 1000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oap-mutants-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['server/limit-off-by-one', 'seats/limit-1'],
    ['server/expiry-inclusive', 'activation/refuses-expired'],
    ['server/take-over-uncounted', 'activation/take-over-held'],
    ['server/retry-at-of-newest', 'activation/retry-at'],
    ['server/lock-restarts', 'activation/any-token'],
  ])('of which the replay fails on %s and passes on the server as it is (%s)', async (id, played) => {
    const traces = join(folder, id);
    const result = await runMutant(id, { cases: [played], traces, shrink: true, runs: 20, seconds: SECONDS });
    const [outcome] = result.cases;
    expect(outcome).toMatchObject({ case: played, status: 'fail' });
    const trace = outcome?.trace ?? '';
    expect(await replayOnMutant(id, trace)).toMatchObject({ verdict: 'breached' });
    expect(await replayOnMutant('controls/identity', trace)).toMatchObject({ verdict: 'held' });
  });

  test('that is as short as it can be', async () => {
    const options = {
      cases: ['activation/any-sequence'],
      traces: folder,
      shrink: true,
      runs: 20,
      seconds: SECONDS,
    };
    const { failed, cases } = await runMutant('server/replay-signs-again', options);
    expect(failed).toEqual(['ROW-1']);
    const { steps } = parseTrace(await readFile(cases[0]?.trace ?? '', 'utf8'));
    expect(steps.map(({ step }) => step.op)).toEqual(['activate', 'activate']);
  });
});

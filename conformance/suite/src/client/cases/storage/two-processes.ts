import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../../../oracle/json.js';
import { readArtifact } from '../../../oracle/read-artifact.js';
import type { Cap } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import type { Driver } from '../../driver.js';
import { EMPTY_STATE } from '../../model/state.js';
import { statusOf } from '../../model/status.js';
import { inputsOf, leave, newClientBench } from '../../steps/bench.js';
import { activation, type Life, lifeCase, lifeOf } from '../../steps/example.js';
import { errorOf, oneJudge, outcomeOf } from '../../steps/judge.js';
import { judgeStatus } from '../../steps/judge-status.js';
import { nowOf, openParams } from '../../steps/params.js';
import type { ClientStep } from '../../steps/step.js';

/** Two processes indeed: a client may tell them apart by what the system says of processes. */
const NEEDS: readonly Cap[] = ['storage', 'kill'];
const status: ClientStep = { op: 'status' };
const isRefused = (answer: JsonObject): boolean => errorOf(answer)?.['code'] === 'storage-unwritable';

/** Plays steps on a machine of its own with one process: what goes wrong there is for other sentences. */
async function alone({ t }: Life, ...steps: ClientStep[]): Promise<void> {
  await lifeOf(t, await newClientBench(t, 'other')).arrange(...steps, { op: 'close' });
}

/** Whether the open state directory can be opened in a second process as well: a client may refuse that. */
async function isShared({ bench, t }: Life, second: Driver): Promise<boolean> {
  const got = await second.call('open', openParams(bench));
  if (isRefused(got)) return false;
  judgeStatus(oneJudge(t, 'STORE-10'), statusOf(bench.state, inputsOf(bench), bench.now), got);
  return true;
}

/** Judges a client that has the directory for itself: it goes on, and who is let in afterwards finds all of that. */
async function judgeHeld({ bench, t, arrange, playFor }: Life): Promise<void> {
  await arrange({ op: 'code', new: 'code' });
  await leave(bench);
  bench.driver = await t.start();
  await playFor('STORE-10', { op: 'open' }, status, { op: 'code' });
}

/** What comes of calls that are made at the same time, once all of them have ended. */
async function atOnce(...calls: readonly Promise<JsonObject>[]): Promise<JsonObject[]> {
  const ended = await Promise.allSettled(calls);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Steps by turns: by whom each is played. */
const TURNS: readonly (readonly [by: 'first' | 'second', ...steps: ClientStep[]])[] = [
  ['second', { op: 'code', new: 'code' }, { op: 'answer', answer: {} }],
  ['first', status, { op: 'code' }, { op: 'load' }],
  ['second', status, { op: 'code', new: 'key' }],
  ['first', status, { op: 'answer', answer: { license: 'M' } }, { op: 'load' }],
  ['second', { op: 'clock', by: 20 * 86_400 }, status],
  ['first', { op: 'clock', to: 0 }, status],
];

/** Tokens of two licenses, an older and a newer one of each. */
const TOKENS = (['L', 'M'] as const).flatMap((license) =>
  [1, 2].map((generation): ClientStep => ({ op: 'answer', answer: { license, generation } })),
);

/** Has both ask for a code at once, into a directory that has none, and both show it. */
async function askAtOnce({ bench, t, playFor }: Life, both: readonly Driver[]): Promise<void> {
  const answers = await atOnce(...both.map((driver) => driver.call('machineCode', nowOf(bench))));
  const answered = answers.filter((answer) => !isRefused(answer));
  for (const answer of answered)
    t.that('STORE-10', errorOf(answer) === undefined, 'a code', outcomeOf(answer), 'machineCode');
  const [text] = answered.map((answer) => String(answer['machineCode']));
  for (const { machineCode } of answered)
    t.that('STORE-10', machineCode === text, text, machineCode, 'machineCode');
  const read = text === undefined ? undefined : readArtifact('machine-code', text);
  if (text !== undefined && read?.ok) {
    const { kid, claims } = read;
    bench.codes.push({ text, kid, claims });
    bench.state = { ...bench.state, kid, pending: { text, claims } };
  }
  for (const driver of both) {
    bench.driver = driver;
    await playFor('STORE-10', status, { op: 'code' });
  }
}

/** Has each load a token of another license at once: neither forgets which generation it has seen. */
async function loadAtOnce({ bench, t, arrange }: Life, both: readonly Driver[]): Promise<void> {
  await arrange(...TOKENS);
  const texts = bench.tokens.slice(-TOKENS.length).map(({ text }) => text);
  const load = (driver: Driver, text = '') => driver.call('load', { ...nowOf(bench), text });
  const [older, newer] = [[texts[0], texts[2]] as const, [texts[1], texts[3]] as const];
  const loaded = await atOnce(...both.map((driver, at) => load(driver, newer[at])));
  for (const [at, got] of loaded.entries()) {
    if (isRefused(got)) continue;
    t.that('STORE-10', errorOf(got) === undefined, 'done', outcomeOf(got), 'load');
    for (const driver of both) {
      const code = outcomeOf(await load(driver, older[at]));
      const wanted = 'generation-superseded';
      t.that('STORE-10', code === wanted, wanted, code, 'load of an older token');
    }
  }
}

/** Codes that are made one after the other while the other process looks, and how often it does. */
const WRITES = 8;
const BETWEEN_LOOKS_MS = 1;

/** Has one make new codes while the other asks for the status: it is that of before or after, and nothing between. */
async function lookMeanwhile({ bench, t }: Life, writer: Driver, reader: Driver): Promise<void> {
  const made = new Set<unknown>([bench.state.pending?.claims.jti]);
  const seen: JsonObject[] = [];
  let isOver = false;
  const write = async () => {
    let last: JsonObject = {};
    for (let n = 0; n < WRITES; n++) {
      last = await writer.call('machineCode', { ...nowOf(bench), new: 'code' });
      const read = readArtifact('machine-code', String(last['machineCode']));
      if (read.ok) made.add(read.claims.jti);
    }
    return last;
  };
  const look = async () => {
    while (!isOver) {
      seen.push(await reader.call('status', nowOf(bench)));
      await wait(BETWEEN_LOOKS_MS);
    }
    return {};
  };
  const writing = write().finally(() => {
    isOver = true;
  });
  await atOnce(writing, look());
  for (const got of seen) {
    if (isRefused(got)) continue;
    t.that('STORE-10', got['state'] === 'pending', 'pending', got['state'] ?? outcomeOf(got), 'state');
    t.that('STORE-10', made.has(got['pending']), [...made], got['pending'], 'pending');
  }
}

/** Two processes on one state directory. @spec 16.2 */
export const TWO_PROCESSES: readonly ClientCase[] = [
  lifeCase(
    'client-storage/two-processes/in-turn',
    'What one process has answered the other goes by, in every call.',
    ['STORE-10'],
    async (life) => {
      const { bench, t, playFor } = life;
      await alone(life, ...activation(), ...TURNS.flatMap(([, ...steps]) => steps));
      await life.activate();
      const drivers = { first: bench.driver, second: await t.start() };
      if (!(await isShared(life, drivers.second))) return await judgeHeld(life);
      for (const [by, ...steps] of TURNS) {
        bench.driver = drivers[by];
        await playFor('STORE-10', ...steps);
      }
    },
    NEEDS,
  ),
  lifeCase(
    'client-storage/two-processes/while-writing',
    'While one process writes, the other finds what was there before or what is there after.',
    ['STORE-10'],
    async (life) => {
      await alone(life, { op: 'code' }, status, { op: 'code', new: 'code' }, status);
      await life.arrange({ op: 'code' });
      const [first, second] = [life.bench.driver, await life.t.start()];
      if (!(await isShared(life, second))) return await judgeHeld(life);
      await lookMeanwhile(life, first, second);
    },
    NEEDS,
  ),
  lifeCase(
    'client-storage/two-processes/at-once',
    'Of what two processes answer at the same time nothing is lost.',
    ['STORE-10'],
    async (life) => {
      const { bench, t, arrange } = life;
      const loads = [2, 0, 3, 1].map((token): ClientStep => ({ op: 'load', token }));
      await alone(life, { op: 'code' }, status, { op: 'code' }, ...TOKENS, ...loads);
      const [first, second] = [bench.driver, await t.start()];
      const rounds = Math.min(4, Math.max(2, t.runs));
      for (let round = 0; round < rounds; round++) {
        // One that has still to be made, and one that is there.
        const folder = await t.folder();
        bench.stateDirectory = round % 2 === 0 ? join(folder, 'state') : folder;
        bench.state = EMPTY_STATE;
        bench.given.clear();
        bench.driver = first;
        await arrange({ op: 'open' });
        if (!(await isShared(life, second))) return await judgeHeld(life);
        await askAtOnce(life, [first, second]);
        await loadAtOnce(life, [first, second]);
        await leave(bench);
        await first.call('close', {});
      }
    },
    NEEDS,
  ),
];

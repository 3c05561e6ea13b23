import type { JsonObject } from '../../../oracle/json.js';
import { readArtifact } from '../../../oracle/read-artifact.js';
import type { ClientCase } from '../../case.js';
import type { Driver } from '../../driver.js';
import { EMPTY_STATE } from '../../model/state.js';
import { statusOf } from '../../model/status.js';
import { inputsOf, leave } from '../../steps/bench.js';
import { type Life, lifeCase } from '../../steps/example.js';
import { errorOf, oneJudge, outcomeOf } from '../../steps/judge.js';
import { judgeStatus } from '../../steps/judge-status.js';
import { nowOf, openParams } from '../../steps/params.js';
import type { ClientStep } from '../../steps/step.js';

const status: ClientStep = { op: 'status' };
const isRefused = (answer: Parameters<typeof errorOf>[0]): boolean =>
  errorOf(answer)?.['code'] === 'storage-unwritable';

/** Whether the open state directory can be opened in a second process as well: a client may hold it by itself. */
async function isShared({ bench, t }: Life, second: Driver): Promise<boolean> {
  const got = await second.call('open', openParams(bench));
  if (isRefused(got)) return false;
  judgeStatus(oneJudge(t, 'STORE-10'), statusOf(bench.state, inputsOf(bench), bench.now), got);
  return true;
}

/** Judges a client that holds the directory by itself: it goes on, and who is let in afterwards finds all of that. */
async function judgeHeld({ bench, arrange, playFor }: Life, second: Driver): Promise<void> {
  await arrange({ op: 'code', new: 'code' });
  await leave(bench);
  bench.driver = second;
  await playFor('STORE-10', { op: 'open' }, status, { op: 'code' });
}

/** Has both ask for a code at once, into a directory that has none. */
async function askAtOnce({ bench, t }: Life, both: readonly Driver[]): Promise<void> {
  const answers = await Promise.all(both.map((driver) => driver.call('machineCode', nowOf(bench))));
  const shown = answers.filter((answer) => !isRefused(answer)).map((answer) => answer['machineCode']);
  const [text] = shown;
  t.that('STORE-10', new Set(shown).size <= 1, 'one code for both', shown, 'machineCode');
  if (text === undefined) return;
  const read = readArtifact('machine-code', String(text));
  t.that('STORE-10', read.ok, 'a machine code that reads well', read.ok || read.code, 'machineCode');
  if (!read.ok) return;
  const { kid, claims } = read;
  bench.codes.push({ text: String(text), kid, claims });
  bench.state = { ...bench.state, kid, pending: { text: String(text), claims } };
}

/** Has each load a token of another license at once: neither forgets which generation it has seen. */
async function loadAtOnce({ bench, t, arrange }: Life, both: readonly Driver[]): Promise<void> {
  const answers = (['L', 'M'] as const).flatMap((license) =>
    [1, 2].map((generation): ClientStep => ({ op: 'answer', answer: { license, generation } })),
  );
  await arrange(...answers);
  const [l1, l2, m1, m2] = bench.tokens.slice(-answers.length).map(({ text }) => ({ text }));
  const loaded = await Promise.all(
    both.map((driver, at) => driver.call('load', { ...nowOf(bench), ...(at === 0 ? l2 : m2) })),
  );
  for (const [at, got] of loaded.entries()) {
    if (isRefused(got)) continue;
    t.that('STORE-10', errorOf(got) === undefined, 'done', outcomeOf(got), 'load');
    for (const driver of both) {
      const older = await driver.call('load', { ...nowOf(bench), ...(at === 0 ? l1 : m1) });
      const code = outcomeOf(older);
      t.that(
        'STORE-10',
        code === 'generation-superseded',
        'generation-superseded',
        code,
        'load of an older token',
      );
    }
  }
}

/** Codes that are made one after the other while the other process looks. */
const WRITES = 8;

/** Has one make new codes while the other asks for the status: it is that of before or after, and nothing between. */
async function lookMeanwhile({ bench, t }: Life, writer: Driver, reader: Driver): Promise<void> {
  const made = new Set<unknown>([bench.state.pending?.claims.jti]);
  let isOver = false;
  const write = async () => {
    for (let n = 0; n < WRITES; n++) {
      const got = await writer.call('machineCode', { ...nowOf(bench), new: 'code' });
      const read = readArtifact('machine-code', String(got['machineCode']));
      if (read.ok) made.add(read.claims.jti);
    }
  };
  const look = async () => {
    const seen: JsonObject[] = [];
    while (!isOver) seen.push(await reader.call('status', nowOf(bench)));
    return seen;
  };
  const writing = write().finally(() => {
    isOver = true;
  });
  const [seen] = await Promise.all([look(), writing]);
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
      const { bench, playFor } = life;
      await life.activate();
      const [first, second] = [bench.driver, await life.t.start()];
      if (!(await isShared(life, second))) return await judgeHeld(life, second);
      const by = async (driver: Driver, ...steps: ClientStep[]) => {
        bench.driver = driver;
        await playFor('STORE-10', ...steps);
      };
      await by(second, { op: 'code', new: 'code' }, { op: 'answer', answer: {} });
      await by(first, status, { op: 'code' }, { op: 'load' });
      await by(second, status, { op: 'code', new: 'key' });
      await by(first, status, { op: 'answer', answer: { license: 'M' } }, { op: 'load' });
      await by(second, { op: 'clock', by: 20 * 86_400 }, status);
      await by(first, { op: 'clock', to: 0 }, status);
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/two-processes/while-writing',
    'While one process writes, the other finds what was there before or what is there after.',
    ['STORE-10'],
    async (life) => {
      await life.arrange({ op: 'code' });
      const [first, second] = [life.bench.driver, await life.t.start()];
      if (!(await isShared(life, second))) return await judgeHeld(life, second);
      await lookMeanwhile(life, first, second);
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/two-processes/at-once',
    'Of what two processes answer at the same time nothing is lost.',
    ['STORE-10'],
    async (life) => {
      const { bench, t, arrange, playFor } = life;
      const both = [bench.driver, await t.start()] as const;
      const [first, second] = both;
      const rounds = Math.min(10, Math.max(3, t.runs));
      for (let round = 0; round < rounds; round++) {
        bench.stateDirectory = await t.folder();
        bench.state = EMPTY_STATE;
        bench.given.clear();
        bench.driver = first;
        await arrange({ op: 'open' });
        if (!(await isShared(life, second))) return await judgeHeld(life, second);
        await askAtOnce(life, both);
        for (const driver of both) {
          bench.driver = driver;
          await playFor('STORE-10', status, { op: 'code' });
        }
        await loadAtOnce(life, both);
        await leave(bench);
        await first.call('close', {});
      }
    },
    ['storage'],
  ),
];

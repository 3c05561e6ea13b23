import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../../../oracle/json.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { observe } from '../../model/observe.js';
import { statusOf } from '../../model/status.js';
import { inputsOf, leave, newClientBench } from '../../steps/bench.js';
import { type Life, lifeCase, lifeOf } from '../../steps/example.js';
import { errorOf, judgeRefused, oneJudge, outcomeOf, wholeJudge } from '../../steps/judge.js';
import { judgeStatus } from '../../steps/judge-status.js';
import { nowOf } from '../../steps/params.js';
import type { ClientStep } from '../../steps/step.js';

/** Less than any state that holds a code or a token. */
const FULL_BYTES = 512;
const status: ClientStep = { op: 'status' };

/** Goes on with a driver whose files cannot grow: the disk is full. */
async function onFullDisk({ bench, t, arrange }: Life): Promise<void> {
  await arrange({ op: 'close' });
  bench.driver = await t.start({ fileBytes: FULL_BYTES });
}

/** Judges that a call is refused because nothing can be stored. */
async function refused(life: Life, id: Id, method: string, params: JsonObject): Promise<void> {
  const answer = await life.bench.driver.call(method, { ...nowOf(life.bench), ...params });
  judgeRefused(oneJudge(life.t, id), answer, 'storage-unwritable', id);
}

/** Judges the status as the state was, whatever was asked meanwhile. */
async function stillAsItWas({ bench, t }: Life, id: Id): Promise<void> {
  const got = await bench.driver.call('status', nowOf(bench));
  bench.state = observe(bench.state, inputsOf(bench), bench.now);
  judgeStatus(oneJudge(t, id), statusOf(bench.state, inputsOf(bench), bench.now), got);
}

/** Storage that cannot be written. @spec 16.2 */
export const UNWRITABLE: readonly ClientCase[] = [
  lifeCase(
    'client-storage/unwritable-from-the-start',
    'Where the state directory cannot be made, a client is unactivated and makes no code.',
    ['STORE-6', 'STORE-7', 'TELL-3'],
    async (life) => {
      const { bench, t, playFor } = life;
      // That an empty state is told as that is for STATE-3.
      const other = lifeOf(t, await newClientBench(t, 'other'));
      await other.arrange({ op: 'open' }, status, { op: 'close' });
      const file = join(await t.folder(), 'a-file');
      await writeFile(file, 'no folder');
      bench.stateDirectory = join(file, 'state');
      await playFor('STORE-7', { op: 'open' }, status);
      const answer = await bench.driver.call('machineCode', nowOf(bench));
      judgeRefused(wholeJudge(t), answer, 'storage-unwritable', 'STORE-6');
      await playFor('STORE-7', status, { op: 'restart' });
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/full/status',
    'A full disk changes no state, in time or with the parts.',
    ['STORE-7'],
    async (life) => {
      await life.activate({ life: 30 * 86_400 });
      await onFullDisk(life);
      await life.playFor('STORE-7', { op: 'open' }, status, { op: 'clock', by: 86_400 }, status);
      await life.playFor('STORE-7', { op: 'facts', change: ['net.mac.1'] }, status);
      await life.playFor('STORE-7', { op: 'clock', to: 30 * 86_400 }, status);
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/full/shows-the-pending-code',
    'A full disk keeps no client from showing the code that is stored.',
    ['STORE-7'],
    async (life) => {
      await life.arrange({ op: 'code' });
      await onFullDisk(life);
      await life.playFor('STORE-7', { op: 'open' }, { op: 'clock', by: 86_400 }, { op: 'code' }, status);
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/full/first-code',
    'Without room for the key no code is shown.',
    ['STORE-6', 'STORE-7'],
    async (life) => {
      await onFullDisk(life);
      await life.playFor('STORE-7', { op: 'open' });
      await refused(life, 'STORE-6', 'machineCode', {});
      await refused(life, 'STORE-6', 'machineCode', { new: 'key' });
      await stillAsItWas(life, 'STORE-6');
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/full/new-code',
    'Without room for a new code or key the old ones stay.',
    ['STORE-6'],
    async (life) => {
      await life.arrange({ op: 'code' });
      await onFullDisk(life);
      await life.arrange({ op: 'open' });
      await refused(life, 'STORE-6', 'machineCode', { new: 'code' });
      await refused(life, 'STORE-6', 'machineCode', { new: 'key' });
      await stillAsItWas(life, 'STORE-6');
      await life.playFor('STORE-6', { op: 'code' });
      const { bench } = life;
      await leave(bench);
      bench.driver = life.t.driver;
      await life.playFor('STORE-6', { op: 'open' }, { op: 'code' });
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/full/load',
    'Without room for it a token is refused, and nothing has changed.',
    ['STORE-6'],
    async (life) => {
      const { bench } = life;
      await life.activate();
      await life.arrange({ op: 'code' }, { op: 'answer', answer: {} });
      await onFullDisk(life);
      await life.arrange({ op: 'open' });
      await refused(life, 'STORE-6', 'load', { text: bench.tokens.at(-1)?.text ?? '' });
      await stillAsItWas(life, 'STORE-6');
      await leave(bench);
      bench.driver = life.t.driver;
      await life.playFor('STORE-6', { op: 'open' }, { op: 'load' }, status);
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/full/deactivate',
    'Where the deactivation cannot be written, nothing is shown and nothing destroyed.',
    ['DEACT-2'],
    async (life) => {
      const { bench } = life;
      await life.activate();
      await onFullDisk(life);
      await life.arrange({ op: 'open' });
      await refused(life, 'DEACT-2', 'deactivate', {});
      await stillAsItWas(life, 'DEACT-2');
      await leave(bench);
      bench.driver = life.t.driver;
      await life.playFor('DEACT-2', { op: 'open' }, { op: 'load' }, { op: 'code' });
      const given = await bench.driver.call('deactivate', nowOf(bench));
      life.t.that('DEACT-2', errorOf(given) === undefined, 'done', outcomeOf(given), 'deactivate');
    },
    ['feature:proofs', 'storage'],
  ),
];

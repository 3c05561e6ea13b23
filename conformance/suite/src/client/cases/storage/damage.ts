import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../../../oracle/json.js';
import type { ClientCase } from '../../case.js';
import { EMPTY_STATE } from '../../model/state.js';
import { statusOf } from '../../model/status.js';
import { inputsOf, leave } from '../../steps/bench.js';
import { type Life, lifeCase } from '../../steps/example.js';
import { errorOf, oneJudge, outcomeOf } from '../../steps/judge.js';
import { judgeStatus } from '../../steps/judge-status.js';
import { nowOf, openParams } from '../../steps/params.js';
import { differenceOf, filesBelow } from '../../steps/storage.js';

/** What is done to the bytes of a file. */
type Damage = (bytes: Buffer, at: number) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'one-bit': (bytes, at) => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    return changed;
  },
  'another-digit': (bytes, at) => {
    // A digit or letter for another: what stays well-formed, and is found by a digest only.
    const changed = Buffer.from(bytes);
    const found = [...bytes].findIndex(
      (byte, index) => index >= at && /[0-8a-y]/i.test(String.fromCharCode(byte)),
    );
    const place = found < 0 ? at : found;
    changed[place] = (changed[place] ?? 0) + 1;
    return changed;
  },
  'cut-off': (bytes, at) => bytes.subarray(0, at),
  zeros: (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)]),
};

/** Samples of a damage, per case. */
const SAMPLES = 12;

/** A client with all that it may remember, closed. */
async function filled({ activate, arrange }: Life): Promise<void> {
  await activate({ generation: 5 });
  await arrange(
    { op: 'facts', change: ['net.mac.1'] },
    { op: 'code' },
    { op: 'code' },
    { op: 'copy', as: 'whole' },
  );
}

/** Puts the whole state back and damages one place of it. */
async function damage({ arrange, bench, t }: Life, how: Damage): Promise<Map<string, Buffer>> {
  await arrange({ op: 'putBack', copy: 'whole' });
  const files = [...(await filesBelow(bench.stateDirectory))].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  // A client that has written nothing has nothing that could be damaged, and is at fault elsewhere.
  await t.arrange(async () => t.that('STORE-2', total > 0, 'a state', 'nothing', 'the state directory'));
  let at = t.random.int(total);
  for (const [name, bytes] of files) {
    if (at < bytes.length) {
      await writeFile(join(bench.stateDirectory, name), how(bytes, at));
      break;
    }
    at -= bytes.length;
  }
  return filesBelow(bench.stateDirectory);
}

const isCorrupt = (status: JsonObject) => status['state'] === 'storage-corrupt';

/** That damage is reported, or everything is still there, is for STORE-3. */
function judgeWhole({ bench, t }: Life, got: JsonObject): void {
  judgeStatus(oneJudge(t, 'STORE-3'), statusOf(bench.state, inputsOf(bench), bench.now), got);
}

/** Damaged states. @spec 16.2 */
export const DAMAGED: readonly ClientCase[] = [
  ...Object.entries(DAMAGES).map(([name, how]) =>
    lifeCase(
      `client-storage/damaged/${name}`,
      `A state with damage (${name.replaceAll('-', ' ')}) is reported, or the client goes on with all of it.`,
      ['STORE-3'],
      async (life) => {
        const { bench, t, playFor } = life;
        await filled(life);
        for (let sample = 0; sample < SAMPLES; sample++) {
          await damage(life, how);
          const got = await bench.driver.call('open', openParams(bench));
          bench.isOpen = true;
          if (isCorrupt(got)) {
            judgeStatus(
              oneJudge(t, 'STORE-3'),
              statusOf({ ...EMPTY_STATE, corrupt: true }, inputsOf(bench), bench.now),
              got,
            );
          } else {
            judgeWhole(life, got);
            await playFor('STORE-3', { op: 'code' }, { op: 'status' });
          }
          await bench.driver.call('close', {});
          bench.isOpen = false;
        }
      },
      ['storage'],
    ),
  ),
  lifeCase(
    'client-storage/corrupt-refuses',
    'A client whose state is damaged refuses what needs it, and writes nothing.',
    ['STORE-4', 'TELL-3'],
    async (life) => {
      const { bench, t } = life;
      await filled(life);
      for (let sample = 0; sample < 4; sample++) {
        const before = await damage(life, DAMAGES['cut-off'] as Damage);
        const got = await bench.driver.call('open', openParams(bench));
        bench.isOpen = true;
        if (!isCorrupt(got)) judgeWhole(life, got);
        if (isCorrupt(got)) {
          const calls: [string, JsonObject][] = [
            ['machineCode', {}],
            ['machineCode', { new: 'code' }],
            ['save', { artifact: 'machine-code' }],
            ['load', { text: bench.tokens[0]?.text ?? '' }],
            ...(t.driver.info.claims.includes('proofs')
              ? ([
                  ['deactivate', {}],
                  ['save', { artifact: 'deactivation' }],
                ] as [string, JsonObject][])
              : []),
          ];
          for (const [method, params] of calls) {
            const answer = await bench.driver.call(method, { ...nowOf(bench), ...params });
            const code = errorOf(answer)?.['code'];
            t.that('STORE-4', code === 'storage-corrupt', 'storage-corrupt', outcomeOf(answer), method);
            const offers = JSON.stringify(errorOf(answer)?.['offers']);
            t.that(
              'TELL-3',
              offers === '["new-key"]',
              ['new-key'],
              errorOf(answer)?.['offers'],
              'error.offers',
            );
          }
          const status = await bench.driver.call('status', nowOf(bench));
          t.that('STORE-4', isCorrupt(status), 'storage-corrupt', status['state'], 'state');
        }
        await leave(bench);
        if (isCorrupt(got)) {
          const difference = differenceOf(before, await filesBelow(bench.stateDirectory));
          t.that('STORE-4', difference === undefined, 'a state directory as it was', difference);
        }
      }
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/corrupt-begins-anew',
    'Asked for a new key, a client keeps the damaged bytes aside and begins with an empty state.',
    ['STORE-5'],
    async (life) => {
      const { bench, t, arrange, playFor } = life;
      await arrange({ op: 'code' }, { op: 'status' });
      await filled(life);
      const whole = await filesBelow(bench.copies.get('whole')?.folder ?? '');
      for (let sample = 0; sample < 3; sample++) {
        const damaged = await damage(life, DAMAGES['cut-off'] as Damage);
        const got = await bench.driver.call('open', openParams(bench));
        bench.isOpen = true;
        if (!isCorrupt(got)) judgeWhole(life, got);
        if (isCorrupt(got)) {
          bench.state = { ...EMPTY_STATE, corrupt: true };
          await playFor(
            'STORE-5',
            { op: 'code', new: 'key' },
            { op: 'status' },
            { op: 'restart' },
            { op: 'code' },
          );
          await playFor(
            'STORE-5',
            { op: 'answer', answer: { generation: 1 } },
            { op: 'load' },
            { op: 'status' },
          );
          await leave(bench);
          const kept = [...(await filesBelow(bench.stateDirectory)).values()];
          const wasCut = [...damaged].filter(([name, bytes]) => !whole.get(name)?.equals(bytes));
          for (const [name, bytes] of wasCut)
            t.that(
              'STORE-5',
              kept.some((file) => file.equals(bytes)),
              `the bytes of ${name}`,
              'no such file',
            );
        }
        await leave(bench);
      }
    },
    ['storage'],
  ),
  lifeCase(
    'client-storage/missing-directory',
    'A state directory that does not exist, or is empty, is an empty state.',
    ['STATE-3'],
    async ({ bench, play, t }) => {
      bench.stateDirectory = join(await t.folder(), 'deep', 'below', 'state');
      await play({ op: 'open' }, { op: 'status' }, { op: 'code' }, { op: 'restart' });
    },
    ['storage'],
  ),
];

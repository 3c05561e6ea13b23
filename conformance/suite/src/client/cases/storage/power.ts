import type { JsonObject } from '../../../oracle/json.js';
import { readArtifact } from '../../../oracle/read-artifact.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { afterLoad } from '../../model/load.js';
import { observe } from '../../model/observe.js';
import { type ClientState, EMPTY_STATE } from '../../model/state.js';
import { statusOf } from '../../model/status.js';
import { inputsOf } from '../../steps/bench.js';
import { type Life, lifeCase } from '../../steps/example.js';
import { nowOf, openParams } from '../../steps/params.js';
import type { ClientStep } from '../../steps/step.js';
import { cutter } from './cutter.js';

/** Calls that are cut off, per case: each costs the start of a process. */
const cutsOf = ({ t }: Life): number => Math.min(30, Math.max(6, Math.ceil(t.runs / 3)));

/** What a status says of what is kept. */
const gist = (got: JsonObject) => {
  const token = got['token'] as JsonObject | undefined;
  const given = got['deactivations'] as readonly string[] | undefined;
  return JSON.stringify([got['state'], token?.['jti'] ?? null, got['pending'] ?? null, given?.length ?? 0]);
};

const gistOf = (life: Life, state: ClientState): string => {
  const { bench } = life;
  const expected = statusOf(observe(state, inputsOf(bench), bench.now), inputsOf(bench), bench.now);
  const { claims, pending, deactivations } = expected;
  return JSON.stringify([expected.state, claims?.jti ?? null, pending ?? null, deactivations.length]);
};

/** Opens what is left, and says what it is. */
async function left(life: Life): Promise<string> {
  const got = await life.bench.driver.call('open', openParams(life.bench));
  life.bench.isOpen = true;
  return gist(got);
}

/** Judges that one of two states is there: the later one, where the answer had come. */
async function judgeLeft(
  life: Life,
  answered: boolean,
  before: ClientState,
  after: ClientState,
): Promise<void> {
  const { bench, t } = life;
  const found = await left(life);
  const wanted = answered ? [gistOf(life, after)] : [gistOf(life, before), gistOf(life, after)];
  t.that(answered ? 'STORE-2' : 'STORE-1', wanted.includes(found), wanted, found, 'state after the cut');
  bench.state = observe(found === gistOf(life, after) ? after : before, inputsOf(bench), bench.now);
}

const cutCase = (
  name: string,
  title: string,
  run: (life: Life) => Promise<void>,
  proofs = false,
): ClientCase =>
  lifeCase(
    `client-storage/killed/${name}`,
    title,
    ['STORE-1', 'STORE-2', ...(proofs ? (['DEACT-3'] as const) : [])],
    run,
    ['kill', ...(proofs ? (['feature:proofs'] as const) : [])],
  );

const answer = (id: Id, ...steps: ClientStep[]): ClientCase =>
  lifeCase(
    `client-storage/killed-after/${id.toLowerCase()}-${steps.at(-1)?.op ?? ''}`,
    'What was answered is there after a kill.',
    [id],
    async ({ arrange, playFor }) => {
      await arrange(...steps);
      await playFor(id, { op: 'kill' }, { op: 'status' });
    },
    ['kill'],
  );

/** Power cuts. @spec 16.2 */
export const POWER: readonly ClientCase[] = [
  cutCase('loading', 'A kill while a token is loaded leaves the old token or the new one.', async (life) => {
    const { bench, arrange } = life;
    await life.activate();
    const cuts = cutsOf(life);
    const cutOff = cutter(life, cuts);
    for (let cut = 0; cut < cuts; cut++) {
      await arrange({ op: 'code', new: 'code' }, { op: 'answer', answer: {} });
      const token = bench.tokens.at(-1);
      if (!token) return;
      const before = bench.state;
      const after = afterLoad(before, inputsOf(bench), bench.now, token);
      const got = await cutOff('load', { text: token.text });
      await judgeLeft(life, got !== undefined, before, after);
    }
  }),
  cutCase(
    'asking',
    'A kill while a key and its code are made leaves the old ones or new ones.',
    async (life) => {
      const { bench, arrange, t } = life;
      await arrange({ op: 'code' });
      const cuts = cutsOf(life);
      const cutOff = cutter(life, cuts);
      for (let cut = 0; cut < cuts; cut++) {
        const before = bench.state.pending?.claims.jti;
        const got = await cutOff('machineCode', { new: 'key' });
        const found = await left(life);
        const pending = String((JSON.parse(found) as unknown[])[2]);
        t.that('STORE-1', found.startsWith('["pending"'), 'pending', found, 'state after the cut');
        const shown = await bench.driver.call('machineCode', nowOf(bench));
        const text = String(shown['machineCode']);
        if (got) t.that('STORE-2', text === got['machineCode'], got['machineCode'], text, 'machineCode');
        const read = readArtifact('machine-code', text);
        t.that('STORE-1', read.ok, 'a machine code that reads well', read.ok || read.code, 'machineCode');
        if (!read.ok) return;
        // The state is whole: the code that was pending at the start is the one that is shown, and no third one.
        t.that('STORE-1', read.claims.jti === pending, pending, read.claims.jti, 'machineCode');
        if (pending === before)
          t.that(
            'STORE-1',
            text === bench.state.pending?.text,
            bench.state.pending?.text,
            text,
            'machineCode',
          );
        bench.state = { ...bench.state, kid: read.kid, pending: { text, claims: read.claims } };
      }
    },
  ),
  cutCase(
    'giving-up',
    'A kill while a key is given up leaves all as it was, or the deactivation and nothing else.',
    async (life) => {
      const { bench, t, arrange } = life;
      const begin = async () => {
        bench.stateDirectory = await t.folder();
        bench.state = EMPTY_STATE;
        await life.activate({ generation: 1 });
      };
      const cuts = cutsOf(life);
      const cutOff = cutter(life, cuts);
      for (let cut = 0; cut < cuts; cut++) {
        await begin();
        const before = gistOf(life, bench.state);
        const got = await cutOff('deactivate', {});
        const found = await left(life);
        const after = JSON.stringify(['deactivated', null, null, 1]);
        if (got) t.that('STORE-2', found === after, after, found, 'state after the cut');
        else
          t.that('STORE-1', [before, after].includes(found), [before, after], found, 'state after the cut');
        if (found === after) {
          // Finished at this start: no token of the key is taken any more.
          const load = await bench.driver.call('load', {
            ...nowOf(bench),
            text: bench.tokens.at(-1)?.text ?? '',
          });
          t.that(
            'DEACT-3',
            load['error'] !== undefined,
            'machine-key-mismatch',
            'done',
            'load after the cut',
          );
        }
        await arrange({ op: 'close' });
      }
    },
    true,
  ),
  answer('STORE-2', { op: 'code' }),
  answer('STORE-2', { op: 'code' }, { op: 'answer', answer: {} }, { op: 'load' }),
  answer(
    'CLOCK-7',
    { op: 'code' },
    { op: 'answer', answer: {} },
    { op: 'load' },
    { op: 'clock', to: 20 * 86_400 },
    { op: 'status' },
    { op: 'clock', to: 0 },
  ),
];

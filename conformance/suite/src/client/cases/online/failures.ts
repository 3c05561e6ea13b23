import type { JsonObject } from '../../../oracle/json.js';
import type { Id } from '../../../requirement.js';
import type { Place } from '../../../stage/fault.js';
import type { ClientCase } from '../../case.js';
import { outcomeOf } from '../../installed.js';
import { FAILURES, type Failure } from './failure-table.js';
import {
  activated,
  goesWell,
  isRefused,
  isUnchanged,
  meeting,
  onlineCase,
  type Scene,
  same,
  waitASecond,
} from './scene.js';

const ACTIVATION: readonly Place[] = ['directory', 'challenges', 'activations'];
const CHECK_IN: readonly Place[] = ['directory', 'challenges', 'checkIns'];

function failedSo(scene: Scene, { id, waits, code }: Failure, result: JsonObject, at: string): void {
  const outcome = outcomeOf(result);
  if (waits) scene.t.that(waits, outcome !== 'taken', code, outcome, at);
  isRefused(scene, id, result, code, at);
}

/** Meets a failure at each place of an activation: refused, nothing changed, and the next goes well. */
async function failingActivation(scene: Scene, row: Failure, places = ACTIVATION): Promise<void> {
  const { stage, t } = scene;
  const pending = await t.arrange(() => scene.shown());
  const before = await t.arrange(() => scene.status());
  for (const at of places) {
    stage.lay({ at, does: row.does(at) });
    const result = await meeting(scene, at, scene.activate);
    failedSo(scene, row, result, `activate, ${at}`);
    await isUnchanged(scene, before, `activate, ${at}`);
    stage.clear();
  }
  const after = await scene.restart();
  t.that('NET-9', same(before, after), before, after, 'after a restart');
  const shown = await scene.shown();
  t.that('NET-4', shown === pending, pending, shown, 'the pending code');
  goesWell(scene, 'NET-9', await scene.activate(), 'activate, at last');
}

/** The same with a check-in that is due. */
async function failingCheckIn(scene: Scene, row: Failure, places = CHECK_IN): Promise<void> {
  const { stage, t } = scene;
  scene.wait(stage.license.leaseSeconds / 2);
  const before = await t.arrange(() => scene.status());
  for (const at of places) {
    stage.lay({ at, does: row.does(at) });
    const result = await meeting(scene, at, scene.checkIn);
    failedSo(scene, row, result, `checkIn, ${at}`);
    await isUnchanged(scene, before, `checkIn, ${at}`);
    stage.clear();
  }
  const after = await scene.restart();
  t.that('NET-9', same(before, after), before, after, 'after a restart');
  const last = await scene.checkIn();
  goesWell(scene, 'NET-9', last, 'checkIn, at last');
  await t.arrange(async () =>
    t.that('NET-21', last.confirmed === true, true, last.confirmed ?? null, 'checkIn, at last: confirmed'),
  );
}

const ASSERTS: readonly Id[] = ['NET-9', 'NET-4', 'TELL-3'];

const AT_ONCE = FAILURES.map((row) =>
  onlineCase(`failure/${row.name}`, `${row.title} Nothing is lost.`, [row.id, ...ASSERTS], async (scene) => {
    await failingActivation(scene, row);
    await failingCheckIn(scene, row);
  }),
);

/** Answers that nobody waits for: the case would go well for a client that does. */
const SLOW: readonly ClientCase[] = (['late', 'drip'] as const).flatMap((kind) => {
  const row: Failure = {
    name: kind,
    title:
      kind === 'late' ? 'No answer comes in time.' : 'The answer comes bit by bit, not complete in time.',
    id: 'NET-13',
    code: 'server-unavailable',
    does: () => ({ kind }),
    waits: 'NET-7',
  };
  const asserts: readonly Id[] = ['NET-7', 'NET-13', ...ASSERTS];
  return [
    onlineCase(`slow/${kind}-activation`, `${row.title} The activation ends.`, asserts, async (scene) => {
      await waitASecond(scene);
      await failingActivation(scene, row, kind === 'late' ? ['directory', 'activations'] : ['activations']);
    }),
    onlineCase(`slow/${kind}-check-in`, `${row.title} The check-in ends.`, asserts, async (scene) => {
      await activated(scene);
      await waitASecond(scene);
      await failingCheckIn(scene, row, kind === 'late' ? ['challenges', 'checkIns'] : ['checkIns']);
    }),
  ];
});

const REFUSED = onlineCase(
  'failure/refused',
  'Connections are refused, from the beginning or after each answer. Nothing is lost.',
  ['NET-11', ...ASSERTS],
  async (scene) => {
    const { stage, t } = scene;
    await t.arrange(() => scene.shown());
    for (const call of ['activate', 'checkIn'] as const) {
      if (call === 'checkIn') scene.wait(stage.license.leaseSeconds / 2);
      const before = await t.arrange(() => scene.status());
      await stage.leave();
      isRefused(scene, 'NET-11', await scene[call](), 'network-unavailable', `${call}, nobody there`);
      await isUnchanged(scene, before, `${call}, nobody there`);
      await stage.comeBack();
      for (const at of ['directory', 'challenges'] as const) {
        stage.lay({ at, does: { kind: 'gone' } });
        isRefused(
          scene,
          'NET-11',
          await meeting(scene, at, scene[call]),
          'network-unavailable',
          `${call}, gone after ${at}`,
        );
        await isUnchanged(scene, before, `${call}, gone after ${at}`);
        await stage.comeBack();
      }
      goesWell(scene, 'NET-9', await scene[call](), `${call}, at last`);
    }
  },
);

const TOO_LARGE = 1_048_577;

const SIZES: readonly ClientCase[] = [
  onlineCase(
    'size/over',
    'An answer whose body goes on beyond 1,048,576 bytes is refused without reading on, whatever its status.',
    ['NET-14', ...ASSERTS],
    async (scene) => {
      const { stage, t } = scene;
      await t.arrange(() => scene.shown());
      const before = await t.arrange(() => scene.status());
      for (const [at, status, type] of [
        ['directory', 200, 'application/json'],
        ['challenges', 503, 'text/html'],
        ['activations', 409, 'application/problem+json'],
      ] as const) {
        stage.lay({ at, does: { kind: 'flood', bytes: TOO_LARGE, status, type } });
        isRefused(
          scene,
          'NET-14',
          await meeting(scene, at, scene.activate),
          'network-blocked',
          `activate, ${at}`,
        );
        await isUnchanged(scene, before, `activate, ${at}`);
      }
    },
    { timeoutSeconds: 4 },
  ),
  onlineCase(
    'size/just',
    'Answers with white space up to 1,048,576 bytes are read.',
    ['NET-14'],
    async (scene) => {
      for (const at of ACTIVATION) scene.stage.lay({ at, does: { kind: 'padded', bytes: TOO_LARGE - 1 } });
      goesWell(scene, 'NET-14', await scene.activate(), 'activate');
    },
  ),
];

const READ_ALL_THE_SAME = onlineCase(
  'answer/read-all-the-same',
  'Other media types, further members, missing ones that are not needed, and answers in pieces are read.',
  ['NET-17'],
  async (scene) => {
    const { stage } = scene;
    stage.lay(
      { at: 'directory', does: { kind: 'restated', type: 'text/html', headers: { 'x-cache': 'hit' } } },
      { at: 'challenges', does: { kind: 'restated', type: 'application/octet-stream' } },
      { at: 'activations', does: { kind: 'restated', type: 'text/plain; charset=utf-8' } },
    );
    goesWell(scene, 'NET-17', await scene.activate(), 'other media types');
    stage.lay(
      {
        at: 'directory',
        does: {
          kind: 'members',
          members: { issuer: null, claims: null, keys: null, products: null, limits: null },
        },
      },
      { at: 'challenges', does: { kind: 'members', members: { expiresAt: null, note: [[{}]] } } },
      { at: 'activations', does: { kind: 'members', members: { activation: null, note: 1.5e300 } } },
    );
    goesWell(scene, 'NET-17', await scene.activate(), 'members that are not needed');
    for (const at of ACTIVATION) stage.lay({ at, does: { kind: 'pieces' } });
    goesWell(scene, 'NET-17', await scene.activate(), 'in pieces');
    stage.lay({ at: 'activations', does: { kind: 'restated', status: 201 } });
    goesWell(scene, 'NET-17', await scene.activate(), '201 for a machine that is known');
  },
);

/** What comes of a request that does not go well. @spec 16.8 */
export const ONLINE_FAILURES: readonly ClientCase[] = [
  ...AT_ONCE,
  ...SLOW,
  REFUSED,
  ...SIZES,
  READ_ALL_THE_SAME,
];

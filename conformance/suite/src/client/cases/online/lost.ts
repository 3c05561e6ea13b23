import { openCarrier } from '../../../oracle/carrier.js';
import { readCarried } from '../../../oracle/read-carried.js';
import type { Place } from '../../../stage/fault.js';
import type { ClientCase } from '../../case.js';
import { Killed } from '../../driver.js';
import { outcomeOf } from '../../installed.js';
import {
  activated,
  codeIn,
  generationIn,
  goesWell,
  isRefused,
  isUnchanged,
  loadByHand,
  ofToken,
  onlineCase,
  type Scene,
  same,
} from './scene.js';

/** Kills the process while its request waits for an answer, and starts it anew on the same state. */
export async function cutOff(
  scene: Scene,
  call: () => Promise<unknown>,
  at: Place,
  n: number,
): Promise<Awaited<ReturnType<Scene['open']>>> {
  const { t, stage } = scene;
  const before = stage.at(at).length;
  stage.lay({ at, skip: n - 1, does: { kind: 'late' } });
  const calling = call().catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
  // A call that ends without the request is judged by what it should have sent.
  await Promise.race([stage.seen(at, before + n), calling]);
  await t.driver.kill();
  await calling;
  stage.clear();
  return scene.open();
}

const KILLED: readonly ClientCase[] = [
  onlineCase(
    'killed/activating',
    'The machine key is stored before its code is sent: killed then, the client has the same key after.',
    ['ASK-1', 'NET-9'],
    async (scene) => {
      const { t, stage } = scene;
      const status = await cutOff(scene, () => scene.activate(), 'activations', 1);
      t.that('NET-9', status.token === undefined, 'no token', status.token ?? null, 'token');
      const sent = codeIn(stage.at('activations')[0])?.machine.key ?? 'none';
      const read = readCarried('machine-code', await scene.shown());
      const kept = read.ok ? read.claims.machine.key : read.code;
      t.that('ASK-1', sent === kept, sent, kept, 'machine.key');
      goesWell(scene, 'NET-9', await scene.activate(), 'activate, at last');
      const sub = stage.books.tokens[0]?.claims.sub ?? '';
      const got = ofToken(await scene.status(), 'sub');
      t.that('ASK-1', got === sub, sub, got, 'token.sub');
    },
    { needs: ['kill'] },
  ),
  onlineCase(
    'killed/confirming',
    'A new token is stored before it is named: killed while it is confirmed, the client has it after.',
    ['CHK-5', 'NET-20'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      scene.wait(stage.license.leaseSeconds / 2);
      const status = await cutOff(scene, () => scene.checkIn(), 'checkIns', 2);
      const named = codeIn(stage.at('checkIns')[1])?.holds?.generation ?? null;
      const stored = generationIn(status);
      t.that('NET-21', named !== null, 'a generation', named, 'holds, second exchange');
      t.that('CHK-5', named === stored, named, stored, 'the generation stored');
      const before = stage.at('checkIns').length;
      const next = await scene.checkIn();
      t.that(
        'NET-20',
        next.confirmed === true,
        true,
        next.confirmed ?? outcomeOf(next),
        'the next: confirmed',
      );
      const held = codeIn(stage.at('checkIns')[before])?.holds?.generation ?? null;
      t.that('NET-20', held === stored, stored, held, 'the next: holds');
    },
    { needs: ['kill'] },
  ),
  onlineCase(
    'killed/checking-in',
    'Killed while a check-in waits for its answer, the client has the token of before, and names that one next.',
    ['CHK-5', 'NET-9', 'NET-20'],
    async (scene) => {
      const { t, stage } = scene;
      const before = await activated(scene);
      scene.wait(stage.license.leaseSeconds / 2);
      const status = await cutOff(scene, () => scene.checkIn(), 'checkIns', 1);
      t.that('NET-9', same(before.token, status.token), before.token ?? null, status.token ?? null, 'token');
      const next = await scene.checkIn();
      t.that('NET-20', next.confirmed === true, true, next.confirmed ?? outcomeOf(next), 'confirmed');
      const held = stage
        .at('checkIns')
        .slice(1)
        .map((request) => codeIn(request)?.holds?.generation ?? null);
      t.that('CHK-5', held[0] === 1, 1, held[0] ?? null, 'the generation in holds');
      t.that('NET-21', held[1] === 2, 2, held[1] ?? null, 'the generation in holds, second exchange');
    },
    { needs: ['kill'] },
  ),
];

const LOST: readonly ClientCase[] = [
  onlineCase(
    'lost/activation',
    'After a lost answer the next activation is another code of the same key, and gets the same seat.',
    ['NET-9', 'NET-3', 'NET-10'],
    async (scene) => {
      const { t, stage } = scene;
      for (const kind of ['lost', 'half', 'lost'] as const) {
        stage.lay({ at: 'activations', does: { kind } });
        await scene.activate();
        await scene.restart();
      }
      goesWell(scene, 'NET-10', await scene.activate(), 'activate, at last');
      const codes = stage.at('activations').map(codeIn);
      const keys = new Set(codes.map((claims) => claims?.machine.key));
      t.that('NET-9', keys.size === 1, 1, keys.size, 'machine keys');
      const jtis = new Set(codes.map((claims) => claims?.jti));
      t.that('NET-3', jtis.size === codes.length, codes.length, jtis.size, 'different codes');
      const status = await scene.status();
      t.that('NET-10', ofToken(status, 'sub') === 'act-1', 'act-1', ofToken(status, 'sub'), 'token.sub');
      t.that('NET-10', generationIn(status) === 4, 4, generationIn(status), 'token.generation');
    },
  ),
  onlineCase(
    'lost/without-challenges',
    'After a lost answer the pending code is sent again, and gets the token of the first time.',
    ['NET-3', 'NET-9', 'NET-10'],
    async (scene) => {
      const { t, stage } = scene;
      for (const kind of ['lost', 'half'] as const) {
        stage.lay({ at: 'activations', does: { kind } });
        await scene.activate();
        await scene.restart();
      }
      // That the pending code stays as it is is for CODE-3.
      await t.arrange(() => scene.shown());
      goesWell(scene, 'NET-10', await scene.activate(), 'activate, at last');
      const envelopes = stage.at('activations').map(({ json }) => {
        const opened = openCarrier(String(json?.machineCode ?? ''));
        return opened.ok ? opened.envelope : opened.code;
      });
      t.that('NET-3', new Set(envelopes).size === 1, 'one code', new Set(envelopes).size, 'codes');
      const { length } = stage.books.tokens;
      t.that('NET-10', length === 1, 1, length, 'tokens issued');
    },
    { without: ['challenges', 'checkIns'] },
  ),
  onlineCase(
    'fallback/by-hand',
    'Where going online fails, manual activation is offered, and works; going online works when it is back.',
    ['TELL-3', 'NET-9', 'NET-10', 'LOAD-1'],
    async (scene) => {
      const { t, stage } = scene;
      await stage.leave();
      isRefused(scene, 'NET-11', await scene.activate(), 'network-unavailable', 'activate');
      await loadByHand(scene, 'LOAD-1');
      const byHand = await scene.restart();
      t.that('LOAD-1', byHand.state === 'active', 'active', byHand.state ?? null, 'state');
      await stage.comeBack();
      goesWell(scene, 'NET-10', await scene.activate(), 'activate, when it is back');
      const online = await scene.restart();
      t.that('NET-3', stage.at('challenges').length > 0, 'a challenge', 'none', 'requests');
      t.that('NET-10', ofToken(online, 'mode') === 'online', 'online', ofToken(online, 'mode'), 'token.mode');
      t.that(
        'NET-10',
        ofToken(online, 'sub') === ofToken(byHand, 'sub'),
        ofToken(byHand, 'sub'),
        ofToken(online, 'sub'),
      );
    },
  ),
  onlineCase(
    'mode/back-to-offline',
    'A token carried by hand takes the place of a lease: no check-in is due any more, and none names it.',
    ['NET-20', 'NET-23', 'LOAD-1'],
    async (scene) => {
      const { t, stage } = scene;
      const online = await activated(scene);
      t.that(
        'NET-23',
        online.checkInAt !== undefined,
        'a time',
        online.checkInAt ?? null,
        'checkInAt, online',
      );
      await loadByHand(scene, 'LOAD-1');
      const offline = await scene.restart();
      t.that(
        'NET-23',
        offline.checkInAt === undefined,
        'none',
        offline.checkInAt ?? null,
        'checkInAt, offline',
      );
      stage.lay({ at: 'checkIns', does: { kind: 'close' } });
      await scene.checkIn();
      await t.arrange(() => isUnchanged(scene, offline, 'checkIn'));
      const held = codeIn(stage.at('checkIns')[0])?.holds ?? null;
      t.that('NET-20', held === null, null, held, 'holds');
      scene.wait(2 * stage.license.leaseSeconds);
      const later = await scene.status();
      t.that('LOAD-1', later.state === 'active', 'active', later.state ?? null, 'state, after the lease');
    },
  ),
];

const DAY = 86_400;

const CLOCK: readonly ClientCase[] = [
  onlineCase(
    'clock/times-in-answers',
    'No time in an HTTP answer moves the floor: not a Date, not a challenge, not a refusal.',
    ['CLOCK-8', 'NET-9'],
    async (scene) => {
      const { t, stage } = scene;
      const before = await activated(scene);
      // That the floor shows at all, and from when on, is for CLOCK-6.
      const floorShows = async (id: 'CLOCK-6' | 'CLOCK-8') => {
        for (const [seconds, state] of [
          [-DAY, 'active'],
          [-DAY - 1, 'clock-rollback'],
        ] as const) {
          scene.now = stage.now + seconds;
          const status = await scene.status();
          t.that(id, status.state === state, state, status.state ?? null, `state, ${seconds} seconds`);
        }
      };
      await t.arrange(() => floorShows('CLOCK-6'));
      scene.now = stage.now;
      for (const date of ['Sat, 25 Jul 2150 10:00:00 GMT', 'Thu, 01 Jan 2026 00:00:00 GMT']) {
        const headers = { date, expires: date, 'last-modified': date, age: '99999999' };
        stage.lay(
          { at: 'directory', does: { kind: 'restated', headers } },
          { at: 'challenges', does: { kind: 'members', members: { expiresAt: '2150-07-25T10:00:00Z' } } },
          {
            at: 'checkIns',
            does: {
              kind: 'problem',
              code: 'seat-limit-reached',
              status: 409,
              headers,
              members: { freeAt: '2150-07-25T10:00:00Z' },
            },
          },
        );
        await scene.checkIn();
        const after = await scene.restart();
        t.that('CLOCK-8', after.state === 'active', 'active', after.state ?? null, `state, ${date}`);
        t.that('NET-9', same(before.token, after.token), before.token ?? null, after.token ?? null, 'token');
      }
      // The floor is still where the activation put it: a day and a second before it is too far back.
      await floorShows('CLOCK-8');
    },
  ),
  onlineCase(
    'clock/put-right-online',
    'A token that answers the code of the exchange sets the floor to its time, also backwards.',
    ['CLOCK-2'],
    async (scene) => {
      const { t } = scene;
      await activated(scene);
      const start = scene.now;
      scene.now = start + 20 * DAY;
      await t.arrange(() => scene.status());
      scene.now = start + DAY;
      const back = await scene.status();
      t.that('CLOCK-6', back.state === 'clock-rollback', 'clock-rollback', back.state ?? null, 'state');
      scene.stage.now = start + DAY;
      goesWell(scene, 'CLOCK-2', await scene.activate(), 'activate');
      const after = await scene.restart();
      t.that('CLOCK-2', after.state === 'active', 'active', after.state ?? null, 'state, after the exchange');
    },
  ),
];

/** Answers that are lost, processes that are killed, and clocks. @spec 16.8 */
export const ONLINE_LOST: readonly ClientCase[] = [...KILLED, ...LOST, ...CLOCK];

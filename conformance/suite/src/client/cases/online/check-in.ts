import { formatInstant, type Instant, parseInstant } from '../../../oracle/calendar.js';
import type { JsonObject } from '../../../oracle/json.js';
import type { Fault } from '../../../stage/fault.js';
import type { ClientCase } from '../../case.js';
import { outcomeOf } from '../../installed.js';
import { NOW } from '../../vendor.js';
import {
  activated,
  activatedByHand,
  codeIn,
  generationIn,
  goesWell,
  isRefused,
  isUnchanged,
  ofToken,
  onlineCase,
  type Scene,
  same,
} from './scene.js';

/** What the codes of the check-ins since a mark say of the token that is held. */
function heldSince({ stage }: Scene, from: number): (JsonObject | null)[] {
  return stage
    .at('checkIns')
    .slice(from)
    .map((request) => (codeIn(request)?.holds ?? null) as JsonObject | null);
}

const holds = (status: JsonObject): JsonObject => ({
  sub: ofToken(status, 'sub'),
  generation: generationIn(status),
});

/** From when on a check-in is due: the middle of the life of the newest token. @spec 16.8 */
function middle({ stage }: Scene): Instant {
  const claims = stage.books.tokens.at(-1)?.claims;
  const [from = 0, to = 0] = [parseInstant(claims?.iat ?? ''), parseInstant(claims?.exp ?? '')];
  return from + Math.floor((to - from) / 2);
}

const RENEWALS: readonly ClientCase[] = [
  onlineCase(
    'check-in/before-due',
    'A check-in before it is due names the stored token, gets it again, and needs no second exchange.',
    ['NET-20', 'NET-10'],
    async (scene) => {
      const { t, stage } = scene;
      const before = await activated(scene);
      scene.wait(stage.license.leaseSeconds / 2 - 1);
      const result = await scene.checkIn();
      const held = heldSince(scene, 0);
      t.that('NET-20', same(held, [holds(before)]), [holds(before)], held, 'holds');
      t.that('NET-10', result.confirmed === true, true, result.confirmed ?? outcomeOf(result), 'confirmed');
      const after = await scene.status();
      t.that('NET-10', same(before.token, after.token), before.token ?? null, after.token ?? null, 'token');
    },
  ),
  onlineCase(
    'check-in/renewal',
    'A check-in that is due brings a new token, which a second exchange confirms.',
    ['NET-20', 'NET-21', 'NET-10'],
    async (scene) => {
      const { t, stage } = scene;
      const before = await activated(scene);
      scene.wait(stage.license.leaseSeconds / 2);
      const result = await scene.checkIn();
      const after = await scene.status();
      const jti = stage.books.tokens.at(-1)?.claims.jti ?? '';
      t.that('NET-10', ofToken(after, 'jti') === jti, jti, ofToken(after, 'jti'), 'token.jti');
      const [first, second, ...more] = heldSince(scene, 0);
      t.that('NET-20', same(first, holds(before)), holds(before), first ?? null, 'holds');
      t.that('NET-21', same(second, holds(after)), holds(after), second ?? null, 'holds, second exchange');
      t.that('NET-21', result.confirmed === true, true, result.confirmed ?? outcomeOf(result), 'confirmed');
      t.that('NET-21', more.length === 0, 'two exchanges', 2 + more.length, 'exchanges');
      const { confirmed } = stage.books;
      t.that('NET-21', confirmed === 2, 2, confirmed, 'the generation that the server knows to be held');
      const challenges = stage.at('checkIns').map((request) => codeIn(request)?.challenge ?? 'none');
      t.that('NET-21', new Set(challenges).size === 2, 'two challenges', challenges, 'challenges');
    },
  ),
  onlineCase(
    'check-in/from-offline',
    'A check-in with an offline token names none, swaps it for a lease, confirms that, and ends the pending code.',
    ['NET-20', 'NET-21', 'NET-10', 'NET-23', 'CODE-3'],
    async (scene) => {
      const { t, stage } = scene;
      const before = await activatedByHand(scene);
      t.that('NET-23', before.checkInAt === undefined, 'nothing due', before.checkInAt ?? null, 'checkInAt');
      const pending = await scene.shown();
      const result = await scene.checkIn();
      const after = await scene.status();
      const held = heldSince(scene, 0);
      t.that('NET-20', held[0] === null, null, held[0] ?? null, 'holds');
      t.that('NET-21', same(held[1], holds(after)), holds(after), held[1] ?? null, 'holds, second exchange');
      t.that('NET-21', result.confirmed === true, true, result.confirmed ?? outcomeOf(result), 'confirmed');
      t.that('NET-10', ofToken(after, 'mode') === 'online', 'online', ofToken(after, 'mode'), 'token.mode');
      const at = formatInstant(middle(scene));
      t.that('NET-23', after.checkInAt === at, at, after.checkInAt ?? null, 'checkInAt');
      t.that('CODE-3', after.pending === undefined, 'no pending code', after.pending ?? null, 'pending');
      t.that('CODE-3', (await scene.shown()) !== pending, 'a new code', pending, 'machineCode');
      t.that('NET-21', stage.books.confirmed === 2, 2, stage.books.confirmed, 'confirmed generation');
    },
  ),
  ...([-1, 0] as const).map((seconds) =>
    onlineCase(
      `check-in/${seconds === 0 ? 'expired' : 'last-second'}`,
      seconds === 0
        ? 'From the instant of `exp` on the stored token is not named, and the check-in brings a new one.'
        : 'One second before `exp` the stored token is still named.',
      ['NET-20', 'NET-10'],
      async (scene) => {
        const { t, stage } = scene;
        const before = await activated(scene);
        scene.wait(stage.license.leaseSeconds + seconds);
        const result = await scene.checkIn();
        const [first] = heldSince(scene, 0);
        const expected = seconds === 0 ? null : holds(before);
        t.that('NET-20', same(first, expected), expected, first ?? null, 'holds');
        goesWell(scene, 'NET-10', result, 'checkIn');
        const after = await scene.status();
        t.that('NET-10', after.state === 'active', 'active', after.state ?? null, 'state');
      },
    ),
  ),
  onlineCase(
    'check-in/of-another-key',
    'After a new machine key a check-in does not name the token of the old one.',
    ['NET-20', 'NET-9'],
    async (scene) => {
      const { t } = scene;
      await activated(scene);
      await t.arrange(async () => {
        await scene.call('machineCode', { new: 'key' });
        const { state } = await scene.status();
        t.that('ASK-6', state === 'machine-key-mismatch', 'machine-key-mismatch', state ?? null, 'state');
      });
      const before = await scene.status();
      const result = await scene.checkIn();
      const held = heldSince(scene, 0);
      t.that('NET-20', same(held, [null]), [null], held, 'holds');
      isRefused(scene, 'NET-15', result, 'activation-not-found', 'checkIn');
      await isUnchanged(scene, before, 'checkIn');
    },
  ),
  onlineCase(
    'check-in/nothing-stored',
    'A check-in without a stored token is refused, and nothing is sent.',
    ['NET-24', 'TELL-3'],
    async (scene) => {
      const { t, stage } = scene;
      for (const at of ['unactivated', 'pending']) {
        if (at === 'pending') await t.arrange(() => scene.shown());
        isRefused(scene, 'NET-24', await scene.checkIn(), 'activation-not-found', at);
        t.that('NET-24', stage.requests.length === 0, 0, stage.requests.length, `${at}: requests`);
      }
    },
  ),
  ...[1_209_600, 1_209_601, 1, 2, 86_399].map((leaseSeconds) =>
    onlineCase(
      `check-in/due-${leaseSeconds}`,
      `With a lease of ${leaseSeconds} seconds a check-in is due from the middle of its life on, rounded down.`,
      ['NET-23'],
      async (scene) => {
        const { t } = scene;
        await activated(scene);
        const at = formatInstant(NOW + Math.floor(leaseSeconds / 2));
        for (const status of [await scene.status(), await scene.restart()])
          t.that('NET-23', status.checkInAt === at, at, status.checkInAt ?? null, 'checkInAt');
        const { length } = scene.stage.requests;
        scene.wait(leaseSeconds);
        const expired = await scene.status();
        await t.arrange(async () =>
          t.that('NET-1', scene.stage.requests.length === length, 'nothing sent', 'a request', 'status'),
        );
        t.that('NET-23', expired.checkInAt === at, at, expired.checkInAt ?? null, 'checkInAt, when expired');
      },
      { license: { leaseSeconds } },
    ),
  ),
];

/** What may come between a check-in and its confirmation. */
const UNCONFIRMED: readonly (readonly [name: string, title: string, fault: Fault])[] = [
  ['closed', 'closed without an answer', { at: 'checkIns', skip: 1, does: { kind: 'close' } }],
  ['lost', 'carried out and not answered', { at: 'checkIns', skip: 1, does: { kind: 'lost' } }],
  ['gone', 'met by a refused connection', { at: 'checkIns', does: { kind: 'gone' } }],
  ['challenge', 'refused a challenge', { at: 'challenges', skip: 1, does: { kind: 'answer', status: 500 } }],
  [
    'refused',
    'refused',
    { at: 'checkIns', skip: 1, does: { kind: 'problem', code: 'license-suspended', status: 403 } },
  ],
  [
    'superseded',
    'refused with a code that asks for a new code',
    { at: 'checkIns', skip: 1, does: { kind: 'problem', code: 'generation-superseded', status: 409 } },
  ],
];

const CONFIRMATIONS: readonly ClientCase[] = UNCONFIRMED.map(([name, title, fault]) =>
  onlineCase(
    `confirmation/${name}`,
    `A confirmation that is ${title} undoes nothing; the next check-in confirms.`,
    ['NET-22', 'NET-20'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      scene.wait(stage.license.leaseSeconds / 2);
      stage.lay(fault);
      const result = await scene.checkIn();
      t.that('NET-22', result.confirmed === false, false, result.confirmed ?? outcomeOf(result), 'confirmed');
      stage.clear();
      await stage.comeBack();
      const jti = stage.books.tokens.at(-1)?.claims.jti ?? '';
      const after = await scene.restart();
      t.that('NET-22', ofToken(after, 'jti') === jti, jti, ofToken(after, 'jti'), 'token.jti');
      t.that('NET-22', after.state === 'active', 'active', after.state ?? null, 'state');
      const from = stage.at('checkIns').length;
      const next = await scene.checkIn();
      t.that(
        'NET-22',
        next.confirmed === true,
        true,
        next.confirmed ?? outcomeOf(next),
        'the next: confirmed',
      );
      const held = heldSince(scene, from);
      t.that('NET-20', same(held[0], holds(after)), holds(after), held[0] ?? null, 'the next: holds');
      t.that('NET-22', stage.books.confirmed === 2, 2, stage.books.confirmed, 'confirmed generation');
    },
  ),
);

/** Check-ins and their confirmation. @spec 16.8 */
export const ONLINE_CHECK_INS: readonly ClientCase[] = [...RENEWALS, ...CONFIRMATIONS];

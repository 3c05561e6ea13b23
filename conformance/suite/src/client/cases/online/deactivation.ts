import type { JsonObject } from '../../../oracle/json.js';
import { isObject } from '../../../oracle/json.js';
import type { Id } from '../../../requirement.js';
import type { Deed, Place } from '../../../stage/fault.js';
import type { ClientCase } from '../../case.js';
import { outcomeOf } from '../../installed.js';
import { cutOff } from './lost.js';
import { activated, activatedByHand, offersAre, onlineCase, type Scene, same, waitASecond } from './scene.js';

const NEEDS = { needs: ['feature:proofs'] } as const;
const giveUp = (scene: Scene) => scene.call('deactivate', { online: true });

/** Judges that a deactivation stands though it could not be sent, and returns its code. */
async function stands(scene: Scene, id: Id, result: JsonObject, code: string, at: string): Promise<string> {
  const { t } = scene;
  const shown = String(result.deactivation ?? outcomeOf(result));
  t.that('END-4', shown.startsWith('v4.public.'), 'a deactivation code', shown, `${at}: deactivation`);
  const failure = isObject(result.failure ?? null) ? (result.failure as JsonObject) : undefined;
  t.that('END-4', failure?.code !== undefined, code, failure?.code ?? null, `${at}: failure.code`);
  t.that(id, failure?.code === code, code, failure?.code ?? null, `${at}: failure.code`);
  offersAre(t, failure, code, at);
  const status = await scene.status();
  // A key that is given up and a token that is not are no deactivation taken back.
  const sentence = status.state === 'machine-key-mismatch' ? 'END-1' : 'END-4';
  t.that(sentence, status.state === 'deactivated', 'deactivated', status.state ?? null, `${at}: state`);
  t.that(
    'END-3',
    same(status.deactivations, [shown]),
    [shown],
    status.deactivations ?? null,
    `${at}: deactivations`,
  );
  return shown;
}

/** Sends a deactivation that could not be sent, and judges that it is the same code. */
async function sentAtLast(scene: Scene, shown: string, at: string): Promise<void> {
  const { t, stage } = scene;
  const result = await giveUp(scene);
  t.that(
    'END-7',
    result.deactivation === shown,
    shown,
    result.deactivation ?? outcomeOf(result),
    `${at}: again`,
  );
  t.that(
    'END-6',
    result.releaseClass === 'proved',
    'proved',
    result.releaseClass ?? null,
    `${at}: releaseClass`,
  );
  const jtis = new Set(
    stage.at('deactivations').map(({ deactivation }) => deactivation?.ok && deactivation.claims.jti),
  );
  t.that('END-7', jtis.size === 1, 'one code', jtis.size, `${at}: codes sent`);
  const status = await scene.restart();
  const left = status.deactivations ?? [];
  t.that('END-6', same(left, []), [], left, `${at}: deactivations`);
  t.that('END-1', status.state === 'deactivated', 'deactivated', status.state ?? null, `${at}: state`);
}

const failures: readonly (readonly [
  name: string,
  title: string,
  at: Place,
  does: Deed,
  code: string,
  id: Id,
])[] = [
  ['closed', 'closed without an answer', 'deactivations', { kind: 'close' }, 'server-unavailable', 'NET-13'],
  ['lost', 'carried out and not answered', 'deactivations', { kind: 'lost' }, 'server-unavailable', 'NET-13'],
  [
    'cut',
    'carried out and answered by halves',
    'deactivations',
    { kind: 'half' },
    'server-unavailable',
    'NET-13',
  ],
  ['gone', 'met by a refused connection', 'directory', { kind: 'gone' }, 'network-unavailable', 'NET-11'],
  [
    'captive-portal',
    'answered by a captive portal',
    'directory',
    { kind: 'answer', status: 200, type: 'text/html', body: '<!DOCTYPE html><title>Log in</title>' },
    'network-blocked',
    'NET-17',
  ],
  ['503', 'answered 503', 'deactivations', { kind: 'answer', status: 503 }, 'server-unavailable', 'NET-16'],
  ['202', 'answered 202', 'deactivations', { kind: 'restated', status: 202 }, 'network-blocked', 'NET-17'],
  [
    'no-receipt',
    'answered without a receipt',
    'deactivations',
    { kind: 'members', members: { receipt: null } },
    'network-blocked',
    'NET-17',
  ],
  [
    'redirected',
    'redirected',
    'deactivations',
    { kind: 'redirect', status: 307, to: 'elsewhere' },
    'network-blocked',
    'NET-17',
  ],
  [
    'led-astray',
    'to go to another origin',
    'directory',
    { kind: 'astray', resources: { deactivations: 'stranger' } },
    'network-blocked',
    'NET-18',
  ],
  [
    'not-supported',
    'not among the directory’s resources',
    'directory',
    { kind: 'astray', resources: { deactivations: 'absent' } },
    'not-supported',
    'NET-19',
  ],
  [
    'refused',
    'refused',
    'deactivations',
    { kind: 'problem', code: 'rate-limited', status: 429, headers: { 'retry-after': '9' } },
    'rate-limited',
    'NET-15',
  ],
  [
    'other-receipt',
    'answered with another receipt',
    'deactivations',
    { kind: 'receipt-of-another' },
    'machine-key-mismatch',
    'END-5',
  ],
];

const NOT_SENT: readonly ClientCase[] = failures.map(([name, title, at, does, code, id]) =>
  onlineCase(
    `deactivation/${name}`,
    `A deactivation that is ${title} stands, and its code is shown and sent until a receipt comes.`,
    [id, 'NET-5', 'NET-6', 'END-4', 'END-3', 'END-7', 'END-6', 'END-1', 'TELL-3'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      stage.lay({ at, does });
      const result = await giveUp(scene);
      t.that('NET-6', stage.strangers === 0, 0, stage.strangers, 'connections to another origin');
      const tries = stage.at('deactivations').length;
      t.that('NET-5', tries <= 1, 'one request', tries, 'deactivations');
      const shown = await stands(scene, id, result, code, name);
      stage.clear();
      await stage.comeBack();
      await sentAtLast(scene, shown, name);
    },
    NEEDS,
  ),
);

/** Deactivations that are sent. @spec 16.7, 16.8 */
export const ONLINE_DEACTIVATIONS: readonly ClientCase[] = [
  onlineCase(
    'deactivation/sent',
    'A deactivation is two requests, proved by the parts that can be read, and its receipt ends it.',
    ['NET-2', 'HTTP-4', 'END-1', 'END-2', 'END-6'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      const from = stage.requests.length;
      const result = await giveUp(scene);
      t.that(
        'END-6',
        result.releaseClass === 'proved',
        'proved',
        result.releaseClass ?? outcomeOf(result),
        'releaseClass',
      );
      t.that('END-6', result.failure === undefined, 'none', result.failure ?? null, 'failure');
      const sent = stage.requests.slice(from);
      const lines = sent.map(({ method, place }) => `${method} ${place}`);
      t.that(
        'HTTP-4',
        sent.every(({ place }) => place !== 'none'),
        'URLs of the directory',
        lines,
        'requests',
      );
      const expected = ['GET directory', 'POST deactivations'];
      t.that('NET-2', same(lines, expected), expected, lines, 'requests');
      const [post] = stage.at('deactivations');
      const type = post?.headers['content-type'] ?? 'none';
      t.that('NET-2', /^application\/json\s*(;|$)/i.test(type), 'application/json', type, 'Content-Type');
      const read = post?.deactivation;
      t.that('NET-2', read?.ok === true, 'a deactivation', read ?? 'none', 'deactivation');
      const parts = (read?.ok && read.claims.machine.fingerprint?.components.length) || 0;
      const { length } = scene.machine.facts;
      t.that('END-2', parts === length, length, parts, 'components');
      const status = await scene.restart();
      t.that('END-1', status.state === 'deactivated', 'deactivated', status.state ?? null, 'state');
      t.that(
        'END-6',
        same(status.deactivations ?? [], []),
        [],
        status.deactivations ?? null,
        'deactivations',
      );
    },
    NEEDS,
  ),
  ...NOT_SENT,
  onlineCase(
    'deactivation/late',
    'A deactivation that is not answered in time stands, and its code is shown and sent until a receipt comes.',
    ['NET-7', 'NET-13', 'END-4', 'END-3', 'END-7', 'END-6', 'END-1', 'TELL-3'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      await waitASecond(scene);
      stage.lay({ at: 'deactivations', does: { kind: 'late' } });
      const result = await giveUp(scene);
      const { releaseClass = null } = result;
      t.that('NET-7', releaseClass === null, 'no receipt', releaseClass, 'releaseClass');
      const shown = await stands(scene, 'NET-13', result, 'server-unavailable', 'late');
      await t.arrange(() => scene.restart());
      await sentAtLast(scene, shown, 'late');
    },
    NEEDS,
  ),
  onlineCase(
    'deactivation/refused-connection',
    'A deactivation with nobody there stands; it is sent when the server is back.',
    ['NET-11', 'END-4', 'END-3', 'END-7', 'END-6', 'END-1', 'TELL-3'],
    async (scene) => {
      await activated(scene);
      await scene.stage.leave();
      const shown = await stands(scene, 'NET-11', await giveUp(scene), 'network-unavailable', 'nobody there');
      await scene.restart();
      await stands(scene, 'NET-11', await giveUp(scene), 'network-unavailable', 'still nobody');
      await scene.stage.comeBack();
      await sentAtLast(scene, shown, 'at last');
    },
    NEEDS,
  ),
  onlineCase(
    'deactivation/no-directory',
    'Without a directory URL a deactivation stands and is not sent.',
    ['NET-19', 'END-4', 'END-3', 'TELL-3'],
    async (scene) => {
      await activatedByHand(scene);
      await stands(scene, 'NET-19', await giveUp(scene), 'not-supported', 'no directory');
    },
    { ...NEEDS, offline: true },
  ),
  onlineCase(
    'deactivation/killed',
    'The deactivation is recorded before it is sent: killed then, the client is deactivated and shows that code.',
    ['DEACT-1', 'END-3', 'END-7', 'END-6', 'END-1'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      const status = await cutOff(scene, () => giveUp(scene), 'deactivations', 1);
      t.that('DEACT-1', status.state === 'deactivated', 'deactivated', status.state ?? null, 'state');
      const [shown] = Array.isArray(status.deactivations) ? status.deactivations : [];
      t.that('END-3', typeof shown === 'string', 'the code', shown ?? null, 'deactivations');
      const sent = String(stage.at('deactivations')[0]?.json?.deactivation ?? '');
      t.that('END-3', sent.includes(String(shown)), shown ?? null, sent, 'the code that was sent');
      await sentAtLast(scene, String(shown), 'after the kill');
    },
    { needs: ['feature:proofs', 'kill'] },
  ),
  onlineCase(
    'deactivation/then-online',
    'After a deactivation a check-in is refused and sends nothing, and an activation has a new machine key.',
    ['NET-24', 'DEACT-1'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      const old = stage.at('activations')[0]?.code;
      await t.arrange(async () => {
        await giveUp(scene);
        const { state } = await scene.status();
        t.that('END-1', state === 'deactivated', 'deactivated', state ?? null, 'state');
      });
      const from = stage.requests.length;
      const refused = outcomeOf(await scene.checkIn());
      t.that('NET-24', refused === 'activation-not-found', 'activation-not-found', refused, 'checkIn');
      t.that('NET-24', stage.requests.length === from, from, stage.requests.length, 'requests');
      const result = outcomeOf(await scene.activate());
      t.that('DEACT-1', result === 'taken', 'no refusal', result, 'activate');
      const now = stage.at('activations').at(-1)?.code;
      const keys = [old, now].map((read) => (read?.ok ? read.claims.machine.key : 'none'));
      t.that('DEACT-1', keys[0] !== keys[1], 'a new machine key', keys[1], 'machine.key');
    },
    NEEDS,
  ),
];

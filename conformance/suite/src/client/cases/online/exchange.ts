import { formatInstant } from '../../../oracle/calendar.js';
import { openCarrier } from '../../../oracle/carrier.js';
import type { JsonObject } from '../../../oracle/json.js';
import type { Id } from '../../../requirement.js';
import type { Place } from '../../../stage/fault.js';
import type { StageRequest } from '../../../stage/stage.js';
import type { ClientCase } from '../../case.js';
import { PRODUCT } from '../../vendor.js';
import {
  activated,
  activatedByHand,
  codeIn,
  goesWell,
  isRefused,
  isUnchanged,
  meeting,
  ofToken,
  onlineCase,
  type Scene,
  same,
  unnamed,
} from './scene.js';

/** Judges that no request went to a path which the directory does not name. */
function pathsAreNamed({ t, stage }: Scene): void {
  const others = unnamed(stage);
  t.that('HTTP-4', others.length === 0, Object.values(stage.targets), others, 'paths');
}

/** Judges the requests since a mark: places, methods, media types and the members of the bodies. */
function requestsAre(scene: Scene, from: number, expected: readonly (readonly [Place, JsonObject])[]): void {
  const { t, stage } = scene;
  const sent = stage.requests.slice(from);
  const places = sent.map(({ place, target }) => (place === 'none' ? target : place));
  const wanted = expected.map(([place]) => place);
  const asked = places.includes('challenges');
  t.that('NET-3', asked || !wanted.includes('challenges'), wanted, places, 'requests');
  t.that('NET-2', same(places, wanted), wanted, places, 'requests');
  for (const [n, [place, members]] of expected.entries())
    if (sent[n]) requestIs(scene, sent[n], place, members, `request ${n + 1}, ${place}`);
}

function requestIs(scene: Scene, sent: StageRequest, place: Place, members: JsonObject, at: string): void {
  const { t } = scene;
  const method = place === 'directory' ? 'GET' : 'POST';
  t.that('NET-2', sent.method === method, method, sent.method, `${at}: method`);
  t.that(
    'NET-2',
    sent.target === scene.stage.targets[place],
    scene.stage.targets[place],
    sent.target,
    `${at}: URL`,
  );
  if (place === 'directory') return;
  const type = (sent.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  t.that('NET-2', type === 'application/json', 'application/json', type ?? 'none', `${at}: Content-Type`);
  t.that('NET-2', sent.json !== undefined, 'a JSON object', sent.body, `${at}: body`);
  for (const [name, value] of Object.entries(members))
    t.that('NET-2', same(sent.json?.[name], value), value, sent.json?.[name] ?? null, `${at}: ${name}`);
}

/** Judges the code in a request: it reads well, and carries a fresh challenge. */
function carriesChallenge(scene: Scene, sent: StageRequest | undefined, used: Set<string>, at: string): void {
  const { t, stage } = scene;
  t.that('NET-2', sent?.code?.ok === true, 'a machine code', sent?.code ?? 'none', `${at}: machineCode`);
  const claims = codeIn(sent);
  const challenge = claims?.challenge ?? 'none';
  t.that('NET-3', claims?.challenge !== undefined, 'a challenge', challenge, `${at}: challenge`);
  t.that('NET-3', !used.has(challenge), 'another challenge', challenge, `${at}: challenge`);
  used.add(challenge);
  t.that('NET-3', sent?.status !== 409, 'a challenge of the server', challenge, `${at}: challenge`);
  t.that(
    'ASK-7',
    claims?.iat === formatInstant(scene.now),
    formatInstant(scene.now),
    claims?.iat ?? null,
    at,
  );
  t.that('CODE-1', claims?.aud === PRODUCT, PRODUCT, claims?.aud ?? null, `${at}: aud`);
  const { kid } = scene.vendor.issuer;
  t.that('ASK-4', same(claims?.accepts as string[], [kid]), [kid], claims?.accepts ?? null, `${at}: accepts`);
  const url = `${sent?.target} ${JSON.stringify(sent?.headers)}`;
  t.that('NET-2', !url.includes(stage.license.key), 'no license key', url, `${at}: URL and headers`);
}

const WHOLE: readonly Id[] = ['NET-2', 'NET-3', 'NET-10', 'HTTP-4', 'ASK-4', 'ASK-7', 'CODE-1', 'CODE-4'];

/** What an exchange sends, and when. @spec 16.8 */
export const EXCHANGES: readonly ClientCase[] = [
  onlineCase(
    'exchange/activation',
    'An activation is three requests at whatever URLs the directory names, and its token is stored.',
    WHOLE,
    async (scene) => {
      const { t, stage } = scene;
      const used = new Set<string>();
      const typed = { email: 'Ada@Example.com', edition: 'standard' };
      const result = await scene.activate(typed);
      pathsAreNamed(scene);
      requestsAre(scene, 0, [
        ['directory', {}],
        ['challenges', {}],
        ['activations', { licenseKey: stage.license.key, ...typed }],
      ]);
      carriesChallenge(scene, stage.requests[2], used, 'activate');
      goesWell(scene, 'NET-10', result, 'activate');
      const label = codeIn(stage.requests[2])?.machine.label ?? null;
      t.that('CODE-4', label === null, null, label, 'machine.label');
      const status = await scene.restart();
      t.that('NET-10', status.state === 'active', 'active', status.state ?? null, 'state');
      const jti = stage.books.tokens.at(-1)?.claims.jti ?? '';
      t.that('NET-10', ofToken(status, 'jti') === jti, jti, ofToken(status, 'jti'), 'token.jti');

      const from = stage.requests.length;
      goesWell(scene, 'NET-10', await scene.activate({ shareLabel: true }), 'activate again');
      requestsAre(scene, from, [
        ['directory', {}],
        ['challenges', {}],
        ['activations', { licenseKey: stage.license.key }],
      ]);
      carriesChallenge(scene, stage.requests[from + 2], used, 'activate again');
      const shared = codeIn(stage.requests[from + 2])?.machine.label ?? null;
      t.that('CODE-4', shared === scene.machine.label, scene.machine.label, shared, 'machine.label, agreed');
    },
  ),
  onlineCase(
    'exchange/check-in',
    'A check-in sends the machine code alone, with a fresh challenge each time.',
    ['NET-2', 'NET-3', 'HTTP-4', 'NET-10', 'ASK-4', 'ASK-7', 'CODE-1'],
    async (scene) => {
      await activated(scene);
      const used = new Set<string>();
      const from = scene.stage.requests.length;
      const result = await scene.checkIn();
      pathsAreNamed(scene);
      requestsAre(scene, from, [
        ['directory', {}],
        ['challenges', {}],
        ['checkIns', {}],
      ]);
      const sent = scene.stage.requests.at(-1);
      carriesChallenge(scene, sent, used, 'checkIn');
      goesWell(scene, 'NET-10', result, 'checkIn');
      scene.t.that(
        'NET-2',
        sent?.json?.licenseKey === undefined,
        'no license key',
        sent?.json ?? null,
        'body',
      );
      goesWell(scene, 'NET-10', await scene.checkIn(), 'checkIn again');
      carriesChallenge(scene, scene.stage.requests.at(-1), used, 'checkIn again');
    },
  ),
  onlineCase(
    'exchange/without-challenges',
    'Where the directory has no challenges an activation sends the pending code, shown before or made now.',
    ['NET-3', 'NET-10', 'CODE-3'],
    async (scene) => {
      const { t, stage } = scene;
      stage.lay({ at: 'activations', does: { kind: 'close' } });
      await scene.activate();
      const status = await scene.status();
      const made = codeIn(stage.at('activations')[0]);
      t.that(
        'NET-3',
        made !== undefined && made.challenge === undefined,
        'no challenge',
        made ?? null,
        'code',
      );
      t.that('NET-3', status.pending === made?.jti, made?.jti ?? null, status.pending ?? null, 'pending');
      const shown = openCarrier(await scene.shown());
      goesWell(scene, 'NET-10', await scene.activate(), 'activate');
      const sent = openCarrier(String(stage.at('activations')[1]?.json?.machineCode ?? ''));
      const [expected, got] = [shown.ok ? shown.envelope : '', sent.ok ? sent.envelope : 'none'];
      t.that('NET-3', expected === got, expected, got, 'the pending code');
      const after = await scene.status();
      t.that('NET-10', ofToken(after, 'mode') === 'offline', 'offline', ofToken(after, 'mode'), 'token.mode');
      t.that('CODE-3', after.pending === undefined, 'no pending code', after.pending ?? null, 'pending');
    },
    { without: ['challenges', 'checkIns'] },
  ),
  onlineCase(
    'exchange/pending-stays-apart',
    'A code with a challenge is never shown or saved, nor in place of the pending code, until a token has come.',
    ['NET-4', 'CODE-3'],
    async (scene) => {
      const { t, stage } = scene;
      const fail = async () => {
        stage.lay({ at: 'activations', does: { kind: 'close' } });
        await scene.activate();
      };
      await fail();
      const challenge = codeIn(stage.at('activations')[0])?.challenge ?? null;
      t.that('NET-3', challenge !== null, 'a challenge', challenge, 'challenge');
      const status = await scene.status();
      t.that('NET-4', status.pending === undefined, 'no pending code', status.pending ?? null, 'pending');
      const online = codeIn(stage.at('activations')[0])?.jti ?? '';
      const shown = await scene.shown();
      const saved = await scene.call('save', { artifact: 'machine-code' });
      const pending = (await scene.status()).pending ?? '';
      t.that('NET-4', pending !== online, 'another code', pending, 'pending');
      await fail();
      t.that('NET-4', (await scene.shown()) === shown, shown, await scene.shown(), 'machineCode');
      const again = await scene.call('save', { artifact: 'machine-code' });
      const [before, after] = [saved, again].map(({ content }) => openCarrier(String(content ?? '')));
      const envelopes = [before?.ok && before.envelope, after?.ok && after.envelope];
      t.that('NET-4', envelopes[0] === envelopes[1], envelopes[0], envelopes[1], 'the saved code');
      await t.arrange(async () => goesWell(scene, 'NET-10', await scene.activate(), 'activate'));
      const ended = (await scene.status()).pending ?? null;
      t.that('CODE-3', ended === null, 'no pending code', ended, 'pending, after a token came');
    },
  ),
  onlineCase(
    'exchange/only-when-asked',
    'Opening, asking, showing, saving, loading, closing and giving up offline send nothing.',
    ['NET-1'],
    async (scene) => {
      const { t, stage } = scene;
      const silent = (at: string) =>
        t.that('NET-1', stage.requests.length === 0, 0, stage.requests.length, at);
      await scene.status();
      await scene.shown();
      await scene.call('save', { artifact: 'machine-code' });
      await scene.call('load', { text: await scene.shown() });
      silent('before a token');
      await activatedByHand(scene);
      await scene.restart();
      scene.wait(stage.license.leaseSeconds);
      await scene.status();
      await scene.restart();
      silent('with a token');
    },
  ),
  onlineCase(
    'exchange/silent-when-due',
    'A check-in that is due, or too late, is left to whoever asks for it.',
    ['NET-1'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      const from = stage.requests.length;
      for (const _ of ['due', 'too late']) {
        scene.wait(stage.license.leaseSeconds / 2);
        await scene.status();
        await scene.restart();
        await scene.shown();
      }
      t.that('NET-1', stage.requests.length === from, from, stage.requests.length, 'requests');
    },
  ),
  onlineCase(
    'exchange/client-outdated',
    'A client that trusts no issuer key any more sends no code.',
    ['ASK-8', 'TELL-3'],
    async (scene) => {
      const { t, stage } = scene;
      await activated(scene);
      await t.arrange(() => scene.restart({ trust: scene.vendor.trust('revoked') }));
      for (const call of ['activate', 'checkIn'] as const) {
        const at = call === 'activate' ? 'activations' : 'checkIns';
        const from = stage.at(at).length;
        const result = await scene[call]();
        t.that('ASK-8', stage.at(at).length === from, 'no code', 'a code', `${call}: requests`);
        isRefused(scene, 'ASK-8', result, 'client-outdated', call);
      }
    },
  ),
  onlineCase(
    'exchange/giving-up-offline',
    'A deactivation that is not to be sent sends nothing.',
    ['NET-1'],
    async (scene) => {
      await activatedByHand(scene);
      await scene.call('deactivate');
      await scene.restart();
      const { length } = scene.stage.requests;
      scene.t.that('NET-1', length === 0, 0, length, 'requests');
    },
    { needs: ['feature:proofs'] },
  ),
  ...(['activate', 'checkIn'] as const).map((call) =>
    onlineCase(
      `challenge-invalid/${call === 'activate' ? 'activation' : 'check-in'}`,
      'A refused challenge is tried once more with a new challenge and a new code, and not again.',
      ['NET-8', 'NET-9', 'TELL-3'],
      async (scene) => {
        const { t, stage } = scene;
        if (call === 'checkIn') await activated(scene);
        const at = call === 'activate' ? 'activations' : 'checkIns';
        const before = stage.at(at).length;
        stage.lay({
          at: 'challenges',
          does: { kind: 'members', members: { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' } },
        });
        goesWell(scene, 'NET-8', await meeting(scene, 'challenges', scene[call]), `${call}, refused once`);
        const [first, second, ...more] = stage.at(at).slice(before).map(codeIn);
        t.that('NET-8', more.length === 0, 'two tries', 2 + more.length, 'tries');
        t.that('NET-8', first?.jti !== second?.jti, 'a new code', second?.jti ?? 'none', 'the second code');
        const challenges = [first?.challenge, second?.challenge];
        t.that(
          'NET-8',
          challenges[0] !== challenges[1],
          'a new challenge',
          challenges[1] ?? 'none',
          'the second',
        );

        const status = await scene.status();
        const from = stage.at(at).length;
        const challenged = stage.at('challenges').length;
        stage.lay({ at, times: 9, does: { kind: 'problem', code: 'challenge-invalid', status: 409 } });
        isRefused(scene, 'NET-8', await scene[call](), 'challenge-invalid', `${call}, refused for good`);
        stage.clear();
        t.that('NET-8', stage.at(at).length === from + 2, 2, stage.at(at).length - from, 'tries');
        const got = stage.at('challenges').length - challenged;
        t.that('NET-8', got === 2, 2, got, 'challenges');
        await isUnchanged(scene, status, call);
        const after = await scene.status();
        t.that('NET-9', same(status, after), status, after, 'status');
      },
    ),
  ),
];

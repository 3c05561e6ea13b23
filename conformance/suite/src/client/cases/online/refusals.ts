import { registry } from '@offline-activation/spec';
import type { JsonObject } from '../../../oracle/json.js';
import type { Place } from '../../../stage/fault.js';
import type { ClientCase } from '../../case.js';
import { refusalIn } from '../../installed.js';
import {
  activated,
  codeIn,
  goesWell,
  isRefused,
  isUnchanged,
  meeting,
  onlineCase,
  type Scene,
  same,
} from './scene.js';

/** Members that a server sends with a code. @spec 12.1 */
const MEMBERS: Readonly<Record<string, JsonObject>> = {
  malformed: { reason: 'body', pointer: '/licenseKey' },
  'claims-invalid': { pointer: '/machine/label' },
  'wrong-kind': { expected: 'machine-code', got: 'deactivation' },
  'fingerprint-insufficient': { components: ['hw.smbios-uuid.1', 'os.install-id.1'] },
  'machine-mismatch': { components: ['hw.disk-serial.1', 'net.mac.1'] },
  'machine-indeterminate': { components: ['hw.board-serial.1'] },
  'edition-not-allowed': { editions: ['standard', 'pro'] },
  'seat-limit-reached': { freeAt: '2027-03-04T05:06:07Z' },
  'reissue-limit-reached': { retryAt: '2027-03-04T05:06:08Z' },
  'device-locked': { unlockAt: '2027-03-04T05:06:09Z' },
};

/** Every code that travels over HTTP with every status that it travels with; `challenge-invalid` is tried again. */
const SENT = registry('errors').errors.flatMap(({ code, status = [] }) =>
  code === 'challenge-invalid' ? [] : status.map((each) => ({ code, status: each })),
);

/** Refuses a call at a place with a code, and judges what the client tells of it. */
async function refusedWith(
  scene: Scene,
  call: 'activate' | 'checkIn',
  at: Place,
  { code, status }: { code: string; status: number },
): Promise<void> {
  const { stage, t } = scene;
  const members = MEMBERS[code] ?? {};
  const before = await scene.status();
  const headers: Record<string, string> = code === 'rate-limited' ? { 'retry-after': '17' } : {};
  stage.lay({ at, does: { kind: 'problem', code, status, members, headers } });
  const where = `${call}, ${at}, ${code} ${status}`;
  const result = await meeting(scene, at, scene[call]);
  stage.clear();
  isRefused(scene, 'NET-15', result, code, where);
  const told: JsonObject = { ...members, ...(code === 'rate-limited' && { retryAfterSeconds: 17 }) };
  for (const [name, value] of Object.entries(told)) {
    const got = refusalIn(result)?.[name] ?? null;
    t.that('TELL-2', same(got, value), value, got, `${where}: ${name}`);
  }
  await isUnchanged(scene, before, where);
}

/** Judges that the codes of some requests are all of one machine key. */
function oneKey({ stage, t }: Scene): void {
  const keys = new Set(
    [...stage.at('activations'), ...stage.at('checkIns')].map((r) => codeIn(r)?.machine.key),
  );
  t.that('NET-9', keys.size === 1, 1, keys.size, 'machine keys');
}

/** What a client makes of a server's refusals. @spec 16.8 */
export const ONLINE_REFUSALS: readonly ClientCase[] = [
  onlineCase(
    'refusal/activation',
    'Every refusal of the registry comes through with its members and offers, and changes nothing.',
    ['NET-15', 'NET-9', 'TELL-2', 'TELL-3'],
    async (scene) => {
      await scene.t.arrange(() => scene.shown());
      for (const row of SENT) await refusedWith(scene, 'activate', 'activations', row);
      oneKey(scene);
      goesWell(scene, 'NET-9', await scene.activate(), 'activate, at last');
      oneKey(scene);
    },
  ),
  onlineCase(
    'refusal/check-in',
    'Every refusal of a check-in comes through with its members and offers, and changes nothing.',
    ['NET-15', 'NET-9', 'TELL-2', 'TELL-3'],
    async (scene) => {
      await activated(scene);
      for (const row of SENT) await refusedWith(scene, 'checkIn', 'checkIns', row);
      goesWell(scene, 'NET-9', await scene.checkIn(), 'checkIn, at last');
      oneKey(scene);
    },
  ),
  onlineCase(
    'refusal/before-the-code',
    'A refusal of the directory or of a challenge comes through just so.',
    ['NET-15', 'NET-9', 'TELL-2', 'TELL-3'],
    async (scene) => {
      for (const at of ['directory', 'challenges'] as const)
        for (const [code, status] of [
          ['rate-limited', 429],
          ['server-unavailable', 503],
          ['internal', 500],
          ['not-supported', 404],
        ] as const)
          await refusedWith(scene, 'activate', at, { code, status });
      goesWell(scene, 'NET-9', await scene.activate(), 'activate, at last');
    },
  ),
  onlineCase(
    'refusal/bare',
    'A problem document is known by its media type, however it is written, and its code: nothing else is needed.',
    ['NET-15', 'TELL-3'],
    async (scene) => {
      const types = [
        'application/problem+json; charset=utf-8',
        'Application/Problem+JSON',
        'application/problem+json ;a=b',
      ];
      for (const type of types) {
        const body = '{ "code" : "license-expired" , "later":[[]] }\n';
        scene.stage.lay({ at: 'activations', does: { kind: 'answer', status: 403, type, body } });
        isRefused(scene, 'NET-15', await scene.activate(), 'license-expired', type);
      }
    },
  ),
  onlineCase(
    'refusal/odd-members',
    'Members of a refusal that have not their form are no matter, and are not told.',
    ['NET-15', 'TELL-2', 'TELL-3', 'NET-9'],
    async (scene) => {
      const { stage, t } = scene;
      const before = await t.arrange(() => scene.status());
      for (const [code, status, member, value] of [
        ['seat-limit-reached', 409, 'freeAt', 'soon'],
        ['seat-limit-reached', 409, 'freeAt', 1_772_357_400],
        ['reissue-limit-reached', 409, 'retryAt', '2026-13-01T00:00:00Z'],
        ['device-locked', 409, 'unlockAt', {}],
        ['machine-mismatch', 409, 'components', 'hw.cpu.1'],
        ['fingerprint-insufficient', 422, 'components', [7]],
        ['edition-not-allowed', 403, 'editions', ['']],
        ['malformed', 400, 'reason', 'mood'],
        ['claims-invalid', 400, 'pointer', 'iat'],
        ['wrong-kind', 400, 'expected', 'a token'],
      ] as const) {
        const members = { [member]: value, title: 7, remedy: null, stage: 'moon', type: [] } as JsonObject;
        stage.lay({ at: 'activations', does: { kind: 'problem', code, status, members } });
        const at = `${code}, ${member} ${JSON.stringify(value)}`;
        const result = await scene.activate();
        isRefused(scene, 'NET-15', result, code, at);
        const told = refusalIn(result)?.[member] ?? null;
        t.that('TELL-2', told === null, 'not told', told, at);
        await isUnchanged(scene, before, at);
      }
    },
  ),
  onlineCase(
    'refusal/ends-the-pending-code',
    'The two refusals that ask for a new code end the pending code if it was sent, and no other refusal does.',
    ['CODE-3', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage, t } = scene;
      const refused = async (code: string, status: number) => {
        stage.lay({ at: 'activations', does: { kind: 'problem', code, status } });
        await scene.activate();
      };
      for (const [code, status, ends] of [
        ['seat-limit-reached', 409, false],
        ['machine-key-reused', 409, false],
        ['generation-superseded', 409, true],
        ['license-expired', 403, false],
        ['request-conflict', 409, true],
      ] as const) {
        const before = await scene.shown();
        await refused(code, status);
        const after = await scene.shown();
        t.that('CODE-3', (before !== after) === ends, ends ? 'a new code' : 'the same code', after, code);
      }
      oneKey(scene);
      goesWell(scene, 'NET-9', await scene.activate(), 'activate, at last');
    },
    { without: ['challenges', 'checkIns'] },
  ),
  onlineCase(
    'refusal/leaves-the-pending-code',
    'A refusal of a code with a challenge leaves the pending code, whatever it asks for.',
    ['CODE-3'],
    async (scene) => {
      const before = await scene.t.arrange(() => scene.shown());
      for (const code of ['generation-superseded', 'request-conflict']) {
        scene.stage.lay({ at: 'activations', does: { kind: 'problem', code, status: 409 } });
        await scene.activate();
        const challenge = codeIn(scene.stage.at('activations').at(-1))?.challenge ?? null;
        scene.t.that('NET-3', challenge !== null, 'a challenge', challenge, 'challenge');
        const after = await scene.shown();
        scene.t.that('CODE-3', before === after, before, after, code);
      }
    },
  ),
];

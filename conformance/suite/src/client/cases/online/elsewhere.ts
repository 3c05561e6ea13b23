import type { Id } from '../../../requirement.js';
import type { Astray, Place } from '../../../stage/fault.js';
import type { ClientCase } from '../../case.js';
import {
  activated,
  activatedByHand,
  goesWell,
  isRefused,
  isUnchanged,
  onlineCase,
  type Scene,
  same,
} from './scene.js';

const ASKED = { activate: 'activations', checkIn: 'checkIns' } as const;
type Call = keyof typeof ASKED;
const CALLS: readonly Call[] = ['activate', 'checkIn'];

/** Judges that a call sent nothing but these requests, and nothing to the other origin. */
function sentOnly(scene: Scene, id: Id, from: number, places: readonly Place[], at: string): void {
  const { stage, t } = scene;
  const sent = stage.requests.slice(from).map(({ origin, place }) => `${origin} ${place}`);
  const expected = places.map((place) => `home ${place}`);
  t.that(id, same(sent, expected), expected, sent, `${at}: requests`);
  t.that('NET-6', stage.strangers === 0, 0, stage.strangers, `${at}: connections to another origin`);
}

const ELSEWHERE: readonly (readonly [Astray, string])[] = [
  ['stranger', 'another port'],
  ['other-host', 'another name of the host'],
  ['other-scheme', 'another scheme'],
  ['lookalike', 'a URL that only begins like the origin'],
];

const LEADS: readonly ClientCase[] = ELSEWHERE.map(([astray, words]) =>
  onlineCase(
    `elsewhere/${astray}`,
    `A directory that names ${words} for a resource that is needed is not followed; one not needed is no matter.`,
    ['NET-18', 'NET-6', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage, t } = scene;
      await activated(scene);
      const notNeeded = { checkIns: astray, deactivations: astray, portalLinks: astray };
      stage.lay({ at: 'directory', does: { kind: 'astray', resources: notNeeded } });
      goesWell(scene, 'NET-18', await scene.activate(), 'activate, resources that are not needed');
      for (const call of CALLS) {
        const before = await t.arrange(() => scene.status());
        for (const place of ['challenges', ASKED[call]]) {
          const from = stage.requests.length;
          stage.lay({ at: 'directory', does: { kind: 'astray', resources: { [place]: astray } } });
          const result = await scene[call]();
          const sent = stage.requests.slice(from).filter((request) => request.place !== 'directory');
          // What stays at home may be asked before: a challenge names nobody.
          const told = sent.filter((request) => request.place === place || request.place !== 'challenges');
          t.that(
            'NET-6',
            told.length === 0,
            'nothing',
            told.map((request) => request.place),
            `${call}, ${place}`,
          );
          t.that('NET-6', stage.strangers === 0, 0, stage.strangers, `${call}, ${place}: another origin`);
          isRefused(scene, 'NET-18', result, 'network-blocked', `${call}, ${place}`);
          await isUnchanged(scene, before, `${call}, ${place}`);
        }
      }
    },
  ),
);

const REDIRECTS: readonly ClientCase[] = (['elsewhere', 'stranger', 'itself'] as const).map((to) =>
  onlineCase(
    `redirect/${to}`,
    `A redirect to ${{ elsewhere: 'another path', stranger: 'another origin', itself: 'itself' }[to]} is not followed.`,
    ['NET-5', 'NET-6', 'NET-17', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage, t } = scene;
      await activated(scene);
      for (const call of CALLS) {
        const before = await t.arrange(() => scene.status());
        const way: readonly Place[] = ['directory', 'challenges', ASKED[call]];
        const statuses = [301, 302, 303, 307, 308];
        for (const [n, status] of statuses.entries()) {
          const end = n % way.length;
          const from = stage.requests.length;
          stage.lay({ at: way[end] as Place, times: 99, does: { kind: 'redirect', status, to } });
          const result = await scene[call]();
          stage.clear();
          sentOnly(scene, 'NET-5', from, way.slice(0, end + 1), `${call}, ${status}`);
          isRefused(scene, 'NET-17', result, 'network-blocked', `${call}, ${status}`);
          await isUnchanged(scene, before, `${call}, ${status}`);
        }
      }
    },
  ),
);

const DIRECTORIES: readonly ClientCase[] = [
  onlineCase(
    'directory/other-protocol',
    'A directory of another protocol is not one.',
    ['NET-17', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage } = scene;
      await activated(scene);
      for (const call of CALLS) {
        const before = await scene.t.arrange(() => scene.status());
        for (const protocol of ['oap/2', 'oap/1.1', 'OAP/1', '', null, 1, ['oap/1']]) {
          const from = stage.requests.length;
          stage.lay({ at: 'directory', does: { kind: 'members', members: { protocol } } });
          const at = `${call}, protocol ${JSON.stringify(protocol)}`;
          isRefused(scene, 'NET-17', await scene[call](), 'network-blocked', at);
          sentOnly(scene, 'NET-17', from, ['directory'], at);
          await isUnchanged(scene, before, at);
        }
      }
    },
  ),
  onlineCase(
    'directory/no-urls',
    'What a directory has in place of a URL that is needed is a form that it does not have.',
    ['NET-17', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage } = scene;
      const before = await scene.t.arrange(() => scene.status());
      stage.lay({ at: 'directory', does: { kind: 'astray', resources: { activations: 'relative' } } });
      isRefused(scene, 'NET-17', await scene.activate(), 'network-blocked', 'a relative URL');
      for (const resources of [{ activations: 7 }, { activations: ['http://127.0.0.1/'] }, 'none', [], 3]) {
        stage.lay({ at: 'directory', does: { kind: 'members', members: { resources } } });
        const at = `resources ${JSON.stringify(resources)}`;
        isRefused(scene, 'NET-17', await scene.activate(), 'network-blocked', at);
        await isUnchanged(scene, before, at);
      }
    },
  ),
  onlineCase(
    'directory/lacks',
    'A directory that lacks the resource asked for does not support it, and nothing is sent.',
    ['NET-19', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage, t } = scene;
      await activated(scene);
      for (const call of CALLS) {
        const before = await t.arrange(() => scene.status());
        const from = stage.requests.length;
        const resources = { [ASKED[call]]: 'absent' } as const;
        stage.lay({ at: 'directory', does: { kind: 'astray', resources } });
        isRefused(scene, 'NET-19', await scene[call](), 'not-supported', call);
        const sent = stage.requests.slice(from).map(({ place }) => place);
        t.that('NET-19', !sent.includes(ASKED[call]), ['directory'], sent, `${call}: requests`);
        await isUnchanged(scene, before, call);
      }
    },
  ),
  onlineCase(
    'directory/lacks-challenges',
    'A check-in without challenges is not supported, and nothing is sent.',
    ['NET-19', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage, t } = scene;
      const before = await activatedByHand(scene);
      isRefused(scene, 'NET-19', await scene.checkIn(), 'not-supported', 'checkIn');
      const sent = stage.requests.map(({ place }) => place).filter((place) => place !== 'directory');
      t.that('NET-19', sent.length === 0, [], sent, 'requests');
      await isUnchanged(scene, before, 'checkIn');
    },
    { without: ['challenges'] },
  ),
  onlineCase(
    'directory/none',
    'An application without a directory URL does not support going online.',
    ['NET-19', 'NET-9', 'TELL-3'],
    async (scene) => {
      isRefused(scene, 'NET-19', await scene.activate(), 'not-supported', 'activate');
      const status = await activatedByHand(scene);
      isRefused(scene, 'NET-19', await scene.checkIn(), 'not-supported', 'checkIn');
      await isUnchanged(scene, status, 'checkIn');
    },
    { offline: true },
  ),
];

/** Where a client is led, and does not go. @spec 16.8 */
export const ONLINE_ELSEWHERE: readonly ClientCase[] = [...LEADS, ...REDIRECTS, ...DIRECTORIES];

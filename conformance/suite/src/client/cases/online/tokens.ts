import type { Id } from '../../../requirement.js';
import type { TokenFault } from '../../../stage/fault.js';
import { faultyToken } from '../../../stage/token-fault.js';
import type { ClientCase } from '../../case.js';
import { outcomeOf } from '../../installed.js';
import {
  activated,
  goesWell,
  isRefused,
  isUnchanged,
  loadsAgain,
  ofToken,
  onlineCase,
  type Scene,
} from './scene.js';

/** Faults of a token that an exchange brings, and the code of the reading step that finds each. @spec 3.5 */
const FAULTS: readonly (readonly [TokenFault, string])[] = [
  ['wrong-kind', 'wrong-kind'],
  ['other-version', 'version-unsupported'],
  ['bad-signature', 'signature-invalid'],
  ['claims', 'claims-invalid'],
  ['critical', 'extension-unsupported'],
  ['other-product', 'product-mismatch'],
  ['other-key', 'machine-key-mismatch'],
  ['other-machine', 'machine-mismatch'],
];

const ASSERTS: readonly Id[] = ['NET-10', 'NET-9', 'TELL-3'];

/** Prepares to judge: what is not refused where it is loaded says nothing about what an exchange brings. */
async function isRefusedByHand(
  { t, call, stage, status, vendor }: Scene,
  fault: TokenFault,
  code: string,
): Promise<void> {
  const good = stage.books.tokens.at(-1);
  if (good === undefined) return;
  await t.arrange(async () => {
    const before = ofToken(await status(), 'jti');
    const got = outcomeOf(await call('load', { text: faultyToken(good, fault, vendor.issuer) }));
    t.that('READ-4', got === code, code, got, `${fault}, loaded`);
    const after = ofToken(await status(), 'jti');
    t.that('LOAD-2', before === after, before, after, `${fault}, loaded: token.jti`);
  });
}

/** Tokens that are answered and must not be accepted. @spec 16.8 (NET-10) */
export const ONLINE_TOKENS: readonly ClientCase[] = [
  onlineCase(
    'token/of-an-activation',
    'A token that an activation brings is read like one that is loaded.',
    ASSERTS,
    async (scene) => {
      const { stage, t } = scene;
      const before = await t.arrange(() => scene.status());
      for (const [fault, code] of FAULTS) {
        stage.lay({ at: 'activations', does: { kind: 'token', fault } });
        const result = await scene.activate();
        await isRefusedByHand(scene, fault, code);
        isRefused(scene, 'NET-10', result, code, fault);
        await isUnchanged(scene, before, fault);
      }
      goesWell(scene, 'NET-9', await scene.activate(), 'activate, at last');
    },
  ),
  onlineCase(
    'token/of-a-check-in',
    'A token that a check-in brings is read like one that is loaded, an older generation included.',
    ASSERTS,
    async (scene) => {
      const { stage, t } = scene;
      await t.arrange(async () => {
        goesWell(scene, 'NET-10', await scene.activate(), 'activate');
        goesWell(scene, 'NET-10', await scene.activate(), 'activate, generation 2');
        await loadsAgain(scene);
      });
      scene.wait(stage.license.leaseSeconds / 2);
      const before = await t.arrange(() => scene.status());
      const faults = [...FAULTS, ['lower-generation', 'generation-superseded'] as const];
      for (const [fault, code] of faults) {
        stage.lay({ at: 'checkIns', does: { kind: 'token', fault } });
        const result = await scene.checkIn();
        await isRefusedByHand(scene, fault, code);
        isRefused(scene, 'NET-10', result, code, fault);
        await isUnchanged(scene, before, fault);
      }
      goesWell(scene, 'NET-9', await scene.checkIn(), 'checkIn, at last');
    },
  ),
  onlineCase(
    'token/key-of-the-directory',
    'A token signed by a key that only the directory lists is refused.',
    ['HTTP-3', 'NET-9', 'TELL-3'],
    async (scene) => {
      const { stage, t } = scene;
      const before = await activated(scene);
      await t.arrange(async () => {
        stage.lay({ at: 'activations', does: { kind: 'token', fault: 'bad-signature' } });
        isRefused(scene, 'NET-10', await scene.activate(), 'signature-invalid', 'another signature');
      });
      for (const call of ['activate', 'checkIn'] as const) {
        const at = call === 'activate' ? 'activations' : 'checkIns';
        for (const _ of [1, 2]) {
          stage.lay({ at, does: { kind: 'token', fault: 'unknown-key' } });
          isRefused(scene, 'HTTP-3', await scene[call](), 'key-unknown', call);
          await isUnchanged(scene, before, call);
        }
      }
    },
  ),
];

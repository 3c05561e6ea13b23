import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { read } from './read.js';

/** One fault for each reason that an answer may give, and for what else it says of a fault. */
const FAULTS: readonly string[] = [
  'structure/header-missing',
  'structure/third-part',
  'structure/body-of-63-bytes',
  'structure/unused-bits',
  'structure/machine-footer',
  'structure/unknown-kind-footer-kid-number',
  'json/duplicate-member',
  'json/trailing-garbage',
  'kind/missing',
  'claims/machine-code/jti/missing',
  'claims/machine-code/machine.key/31-bytes',
  'claims/crit/absent',
];

/** What an answer says of an artifact that was not read. @spec 12.1 */
export const MEMBERS_OF_REFUSALS: readonly Case[] = [
  {
    id: 'artifacts/reasons',
    title: 'A refusal says by its reason or its pointer what could not be read.',
    asserts: ['ERR-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(read('machine-code'));
      await t.play(...FAULTS.map((id) => read('machine-code', id)));
    },
  },
  {
    id: 'artifacts/stages',
    title: 'A refusal names the stage of reading at which it came about.',
    asserts: ['ERR-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(read('machine-code'));
      const faults = [
        'size/envelope-8193',
        'json/duplicate-member',
        'kind/unknown',
        'claims/ver/2',
        'signature/wrong-key',
        'claims/machine-code/jti/missing',
        'claims/crit/unknown',
      ];
      await t.play(...faults.map((id) => read('machine-code', id)));
    },
  },
];

import type { Case } from '../../case.js';
import type { MachineKind } from '../../oracle/kinds.js';
import { text, world } from '../plans.js';
import { read } from './read.js';

/** Two faults at once, and each of the two by itself: who does not see one of them at all breaks another sentence. */
type Pair = readonly [both: string, earlier: string, later: (kind: MachineKind) => string];

const always = (id: string) => () => id;
const member = (name: string) => (kind: MachineKind) => `claims/${kind}/${name}`;

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  structure: [
    ['structure-before-kind', 'json/duplicate-unknown-member', always('kind/unknown')],
    ['structure-before-version', 'json/number-fraction-zero', always('claims/ver/2')],
    ['structure-before-signature', 'json/duplicate-unknown-member', always('signature/wrong-key')],
  ],
  kind: [
    ['kind-before-version', 'kind/unknown', always('claims/ver/2')],
    ['kind-before-signature', 'kind/unknown', always('signature/wrong-key')],
    ['kind-before-claims', 'kind/unknown', member('jti/number')],
  ],
  version: [
    ['version-before-signature', 'claims/ver/2', always('signature/wrong-key')],
    ['version-before-claims', 'claims/ver/2', member('jti/number')],
  ],
  signature: [
    ['signature-before-claims', 'signature/wrong-key', member('jti/number')],
    ['signature-before-ver-of-another-type', 'signature/wrong-key', always('claims/ver/text')],
    ['signature-before-crit', 'signature/wrong-key', always('claims/crit/unknown')],
  ],
  claims: [['claims-before-crit', 'claims/machine-code/jti/number', always('claims/crit/unknown')]],
};

function caseOf(kind: MachineKind, step: string, pairs: readonly Pair[]): Case {
  const noun = kind === 'machine-code' ? 'machine code' : 'deactivation code';
  return {
    id: `artifacts/${kind === 'deactivation' ? 'deactivation/' : ''}${step}-first`,
    title: `A ${noun} with a fault in the step “${step}” and in a later one is refused for the earlier.`,
    asserts: ['READ-1'],
    needs: kind === 'deactivation' ? ['feature:proofs'] : [],
    world: world(text()),
    async run(t) {
      await t.arrange(read(kind));
      for (const [both, earlier, later] of pairs) {
        const alone = [earlier.replace('machine-code', kind), later(kind)];
        await t.arrange(...alone.map((id) => read(kind, id)));
        await t.play(read(kind, `order/${both}`));
      }
    },
  };
}

/** Of several faults the earliest step decides. @spec 3.5 */
export const ORDER_OF_READING: readonly Case[] = (['machine-code', 'deactivation'] as const).flatMap((kind) =>
  Object.entries(PAIRS).map(([step, pairs]) => caseOf(kind, step, pairs)),
);

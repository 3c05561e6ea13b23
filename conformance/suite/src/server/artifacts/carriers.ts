import type { Case } from '../../case.js';
import { CARRIAGE_GROUPS, CARRIAGES_NEEDED, carriagesIn } from '../../oracle/carriages/sentences.js';
import type { MachineKind } from '../../oracle/kinds.js';
import { text, world } from '../plans.js';
import { read } from './read.js';

function caseOf(kind: MachineKind, group: (typeof CARRIAGE_GROUPS)[number]): Case {
  const [requirement, , name, title] = group;
  const specimens = carriagesIn(group);
  const isCode = kind === 'machine-code';
  return {
    id: `carriers/${isCode ? '' : 'deactivation/'}${name}`,
    title: isCode ? `${title}.` : `${title}: of a deactivation too.`,
    asserts: [requirement],
    needs: isCode ? [] : ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        read(kind),
        ...(CARRIAGES_NEEDED[name]?.map((id) => read(kind, `carriage/text/${id}`)) ?? []),
      );
      await t.play(...specimens.map(({ id }) => read(kind, id)));
    },
  };
}

/** How a server finds an envelope in whatever it is sent. @spec 7 */
export const CARRIERS: readonly Case[] = (['machine-code', 'deactivation'] as const).flatMap((kind) =>
  CARRIAGE_GROUPS.map((group) => caseOf(kind, group)),
);

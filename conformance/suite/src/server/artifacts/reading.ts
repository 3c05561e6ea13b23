import type { Case } from '../../case.js';
import { forgeriesOf } from '../../oracle/forge/all.js';
import { ODDITIES } from '../../oracle/forge/oddities.js';
import { requirementOfForgery, requirementOfOddity } from '../../oracle/forge/requirements.js';
import { NEEDED, REFUSED, TAKEN } from '../../oracle/forge/sentences.js';
import type { MachineKind } from '../../oracle/kinds.js';
import type { Id } from '../../requirement.js';
import { text, world } from '../plans.js';
import { read } from './read.js';

const NOUN: Readonly<Record<MachineKind, { name: string; noun: string }>> = {
  'machine-code': { name: 'artifacts', noun: 'A machine code' },
  deactivation: { name: 'artifacts/deactivation', noun: 'A deactivation code' },
};

function caseOf(
  kind: MachineKind,
  requirement: Id,
  [name, what]: readonly [string, string],
  specimens: readonly string[],
): Case {
  const needed = NEEDED[requirement];
  return {
    id: `${NOUN[kind].name}/${name}`,
    title: `${NOUN[kind].noun} ${what}.`,
    asserts: [requirement],
    needs: kind === 'deactivation' ? ['feature:proofs'] : [],
    world: world(text()),
    async run(t) {
      // The artifact that all of them were made of is taken.
      await t.arrange(read(kind));
      if (needed !== undefined) await t.arrange(read(kind, needed));
      await t.play(...specimens.map((specimen) => read(kind, specimen)));
    },
  };
}

function casesOf(kind: MachineKind): Case[] {
  const refused = REFUSED.map(([requirement, name, what]) => {
    const specimens = forgeriesOf(kind).filter(({ id }) => requirementOfForgery(id) === requirement);
    return [requirement, [name, what], specimens] as const;
  });
  const taken = TAKEN.map(([requirement, name, what]) => {
    const specimens = ODDITIES.filter(
      ({ id, kinds }) => kinds.includes(kind) && requirementOfOddity(id, kind) === requirement,
    );
    return [requirement, [name, what], specimens] as const;
  });
  return [...refused, ...taken].flatMap(([requirement, named, specimens]) => {
    const ids = specimens.map(({ id }) => id);
    return ids.length === 0 ? [] : [caseOf(kind, requirement, named, ids)];
  });
}

/**
 * Every forgery and every oddity of the two kinds that a server reads, a case for each sentence.
 *
 * Those with two faults are in a file of their own.
 *
 * @spec 3
 */
export const READING: readonly Case[] = [...casesOf('machine-code'), ...casesOf('deactivation')];

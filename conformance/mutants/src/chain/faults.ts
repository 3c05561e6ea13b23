import { type Id, isBinding } from '@offline-activation/conformance';
import { coverageOf, type Evidence } from './standing.js';

/**
 * What breaks the chain from sentence to case to mutant, in words; empty where it is closed.
 *
 * Keywords without an id and the like are the specification's own affair: `npm run generate:check`. That a vector which
 * must be refused names the one it departs from is that of `oap vectors lint`.
 */
export function chainFaults(evidence: Evidence): readonly string[] {
  return [
    ...uncovered(evidence),
    ...staleExcuses(evidence),
    ...unrecorded(evidence),
    ...unknownIds(evidence),
  ];
}

/** Sentences that bind and can be observed, and that no case judges or no mutant forces. */
function uncovered(evidence: Evidence): readonly string[] {
  return coverageOf(evidence).flatMap(({ requirement: { id, derivedFrom, excluded }, standing, cases }) => {
    if (!isBinding(id as Id) || excluded !== undefined) return [];
    const isExcused = evidence.excuses[id] !== undefined;
    return [
      ...(cases.length === 0 && !isExcused ? [`${id} has no case`] : []),
      ...(standing === 'weak' && derivedFrom === undefined ? [`${id} has no mutant that was killed`] : []),
    ];
  });
}

function staleExcuses({ excuses, ...evidence }: Evidence): readonly string[] {
  const without = coverageOf({ ...evidence, excuses: {} });
  return Object.keys(excuses).flatMap((id) => {
    const found = without.find(({ requirement }) => requirement.id === id);
    if (!found) return [`${id} is excused, and is no requirement`];
    const isCovered = found.cases.length > 0 && found.standing !== 'weak';
    return isCovered ? [`${id} is excused, and does not need it`] : [];
  });
}

/** A mutant that the lane has not killed, or not for what it names today. */
function unrecorded({ mutants, kills }: Evidence): readonly string[] {
  return mutants.flatMap(({ id, fails }) => {
    const kill = kills.mutants[id];
    if (!kill) return [`${id} has no result: run "npx oap mutants --only ${id} --record"`];
    if (kill.verdict !== 'killed') return [`${id} was not killed: ${kill.verdict}`];
    const missing = fails.filter((broken) => !kill.seen[broken]);
    return missing.length > 0 ? [`${id} names ${missing.join(', ')}, which the lane did not see broken`] : [];
  });
}

/** What a case asserts or a mutant breaks, and the specification does not have. */
function unknownIds({ requirements, cases, mutants }: Evidence): readonly string[] {
  const known = new Set<string>(requirements.map(({ id }) => id));
  const unknown = (id: string, named: readonly Id[]) =>
    named.filter((one) => !known.has(one)).map((one) => `${id} names ${one}, which is no requirement`);
  return [
    ...cases.flatMap(({ id, asserts }) => unknown(id, asserts)),
    ...mutants.flatMap(({ id, fails }) => unknown(id, fails)),
  ];
}

import { type Id, isBinding } from '@offline-activation/conformance';
import type { Kills } from './kills.js';
import type { Coverage, Standing } from './standing.js';

/** What the coverage comes to. */
export interface Figures {
  readonly requirements: number;
  /** Sentences that bind, can be observed and are no mere sum of others: what mutants should force. */
  readonly forcible: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** Of the forcible ones: forced by a mutant that breaks nothing else, and forced at all. */
  readonly alone: number;
  readonly forced: number;
  readonly mutants: number;
  readonly killed: number;
  readonly cases: number;
  /** Cases that have been seen to fail on a mutant. */
  readonly casesSeenToFail: number;
}

export function figuresOf(coverage: readonly Coverage[], kills: Kills, cases: readonly string[]): Figures {
  const standings = { alone: 0, shared: 0, excused: 0, derived: 0, excluded: 0, advice: 0, weak: 0 };
  for (const { standing } of coverage) standings[standing]++;
  const forcible = coverage.filter(isForcible);
  const results = Object.values(kills.mutants);
  const failing = new Set(results.flatMap(({ seen }) => Object.values(seen).flat()));
  return {
    requirements: coverage.length,
    forcible: forcible.length,
    standings,
    alone: forcible.filter(({ standing }) => standing === 'alone').length,
    forced: forcible.filter(({ standing }) => standing === 'alone' || standing === 'shared').length,
    mutants: results.length,
    killed: results.filter(({ verdict }) => verdict === 'killed').length,
    cases: cases.length,
    casesSeenToFail: cases.filter((id) => failing.has(id)).length,
  };
}

/** Whether mutants should force a requirement. */
export const isForcible = ({ requirement, standing }: Coverage): boolean =>
  isBinding(requirement.id as Id) && standing !== 'derived' && standing !== 'excluded';

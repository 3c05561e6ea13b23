import { type Id, isBinding, type Spec } from '@offline-activation/conformance';
import type { Kills } from './kills.js';

type Requirement = Spec['requirements'][number];

/**
 * How well a requirement is covered.
 *
 * - `alone`: some mutant that breaks nothing else is killed.
 * - `shared`: mutants that break it are killed, each with other requirements.
 * - `excused`: no mutant forces it, for a reason that is written down.
 * - `derived`: it sums up others.
 * - `excluded`: it cannot be observed.
 * - `advice`: it binds nobody (SHOULD, MAY), and no mutant forces it.
 * - `weak`: none of these; a MUST must not be.
 */
export type Standing = 'alone' | 'shared' | 'excused' | 'derived' | 'excluded' | 'advice' | 'weak';

/** A requirement, and what shows that it is judged. */
export interface Coverage {
  readonly requirement: Requirement;
  readonly standing: Standing;
  /** Ids of the cases that judge it. */
  readonly cases: readonly string[];
  /** How many vectors show it. */
  readonly vectors: number;
  /** Killed mutants that break nothing else. */
  readonly alone: readonly string[];
  /** Killed mutants that break others too. */
  readonly shared: readonly string[];
  /** Why it is `excused`, `excluded`, or what it derives from. */
  readonly why?: string;
}

/** Everything that coverage is made of. */
export interface Evidence {
  readonly requirements: readonly Requirement[];
  readonly cases: readonly { readonly id: string; readonly asserts: readonly Id[] }[];
  readonly mutants: readonly { readonly id: string; readonly fails: readonly Id[] }[];
  readonly kills: Kills;
  /** Why a requirement that binds has no case, or no mutant, by its id. */
  readonly excuses: Readonly<Record<string, string>>;
  /** How many vectors show a requirement. */
  readonly vectors: ReadonlyMap<string, number>;
}

/** What covers each requirement, in the order of the chapters. */
export function coverageOf(evidence: Evidence): readonly Coverage[] {
  const { requirements, cases, mutants, kills, vectors } = evidence;
  const killed = mutants.filter(({ id }) => kills.mutants[id]?.verdict === 'killed');
  return requirements.map((requirement) => {
    const id = requirement.id as Id;
    const by = killed.filter(({ fails }) => fails.includes(id));
    const ids = (of: typeof by) => of.map((mutant) => mutant.id).sort();
    const alone = ids(by.filter(({ fails }) => fails.length === 1));
    const shared = ids(by.filter(({ fails }) => fails.length > 1));
    return {
      requirement,
      cases: cases.filter(({ asserts }) => asserts.includes(id)).map((one) => one.id),
      vectors: vectors.get(id) ?? 0,
      alone,
      shared,
      ...standingOf(requirement, { alone, shared }, evidence.excuses[id]),
    };
  });
}

function standingOf(
  { id, derivedFrom, excluded }: Requirement,
  { alone, shared }: Pick<Coverage, 'alone' | 'shared'>,
  excuse: string | undefined,
): Pick<Coverage, 'standing' | 'why'> {
  if (derivedFrom !== undefined) return { standing: 'derived', why: derivedFrom.join(', ') };
  if (excluded !== undefined) return { standing: 'excluded', why: excluded };
  if (alone.length > 0) return { standing: 'alone' };
  if (shared.length > 0) return { standing: 'shared' };
  if (excuse !== undefined) return { standing: 'excused', why: excuse };
  return { standing: isBinding(id as Id) ? 'weak' : 'advice' };
}

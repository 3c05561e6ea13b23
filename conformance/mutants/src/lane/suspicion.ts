import { createHash } from 'node:crypto';
import type { LaneOptions } from './options.js';
import { type Mutated, outcomeIn, type Real } from './place.js';
import { reachOf } from './reach.js';

/** Cases from which it is learnt who gets into whose way. */
const LEARNT_FROM = 64;

/** A case, and the mutants that it may tell from the real one. */
export interface Suspicion {
  readonly case: string;
  readonly suspects: readonly Mutated[];
  /** Mutants that bear on what happens before the first case. */
  readonly early: ReadonlySet<Mutated>;
}

/**
 * For each case of a place: the mutants that it may tell, in an order that is another one for another seed. Some of the cheapest
 * cases come first, as who gets into whose way is learnt from them; then the dearest ones, so that no job is left with a long
 * one at the end.
 */
export function suspicionsOf(
  mutants: readonly Mutated[],
  real: Real,
  { cases, seed = 0n }: Pick<LaneOptions, 'cases' | 'seed'>,
): Suspicion[] {
  const { calls, outcomes } = real;
  const reached = mutants.map((each) => ({ each, cases: calls && reachOf(each.mutation, calls).cases }));
  const within = reached.map(({ each, cases }) => ({ each, cases: cases && new Set(cases) }));
  const early = new Set(reached.flatMap(({ each, cases }) => (cases ? [] : [each])));
  const open = outcomes
    .map((outcome) => outcome.case)
    .filter((id) => cases?.includes(id) ?? true)
    .map((id) => ({
      case: id,
      suspects: shuffled(
        within.flatMap(({ each, cases }) => ((cases?.has(id) ?? true) ? [each] : [])),
        ({ entry }) => `${seed} ${id} ${entry.mutant.id}`,
      ),
      early,
    }))
    .filter(({ suspects }) => suspects.length > 0);
  const priceOf = ({ case: id, suspects }: Suspicion): number =>
    (outcomeIn(real, id)?.tookMs ?? 0) * suspects.length;
  const dearest = open.toSorted((a, b) => priceOf(b) - priceOf(a));
  return [...dearest.splice(-LEARNT_FROM).toReversed(), ...dearest];
}

/** In an order that hangs on nothing but what each is called. */
function shuffled<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({
    item,
    key: createHash('sha256').update(nameOf(item)).digest('base64'),
  }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

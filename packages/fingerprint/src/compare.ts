import type { Binding, Component, Verdict } from '@offline-activation/protocol';
import { fateOf } from './fate.js';
import { componentsWith, type Fated, type Tally, tallyOf } from './tally.js';
import { verdictOf } from './verdict.js';

/** How a machine compares with a reference: the verdict, the weights it rests on, and what is not equal. */
export interface Comparison extends Tally {
  readonly verdict: Verdict;
  /** Names of the reference that have another digest now, in its order. */
  readonly changed: readonly string[];
  /** Names of the reference that cannot be read now, in its order. */
  readonly missing: readonly string[];
}

/** What a machine is compared with: a token's binding, or a baseline in the same form. The scheme has no say. */
export type Reference = Pick<Binding, 'components' | 'quorum'>;

/**
 * Compares a machine as it is now with a reference.
 *
 * Components that the reference does not have are ignored. Does not check that names are distinct: the schemas do.
 *
 * @spec 8.3 (MATCH-1, MATCH-2)
 */
export function compare(reference: Reference, now: readonly Component[]): Comparison {
  const digests = new Map(now.map(({ name, digest }) => [name, digest]));
  const fated: Fated[] = reference.components.map((component) => ({
    component,
    fate: fateOf(component, digests),
  }));
  const names = (fate: Fated['fate']) => componentsWith(fated, fate).map(({ name }) => name);
  return {
    verdict: verdictOf(fated, reference.quorum),
    ...tallyOf(fated),
    changed: names('changed'),
    missing: names('unreadable'),
  };
}

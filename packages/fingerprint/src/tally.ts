import type { BoundComponent } from '@offline-activation/protocol';
import type { Fate } from './fate.js';
import { weightOf } from './weight.js';

/** A component of the reference with what became of it. */
export interface Fated {
  readonly component: BoundComponent;
  readonly fate: Fate;
}

/** The numbers of the match rule: sums of weights, integers. */
export interface Tally {
  /** Of the components that are equal. */
  readonly score: number;
  /** Of the components that cannot be read now. */
  readonly unreadable: number;
  /** Of all components of the reference. */
  readonly total: number;
}

/**
 * Sums the weights of the reference's components by what became of them.
 *
 * @spec 8.3 (MATCH-1)
 */
export function tallyOf(reference: readonly Fated[]): Tally {
  const weighed = (fate: Fate) => weightOf(componentsWith(reference, fate));
  return {
    score: weighed('equal'),
    unreadable: weighed('unreadable'),
    total: weightOf(reference.map(({ component }) => component)),
  };
}

/** The components of one fate, in the order of the reference. @internal */
export function componentsWith(reference: readonly Fated[], fate: Fate): BoundComponent[] {
  return reference.filter((fated) => fated.fate === fate).map(({ component }) => component);
}

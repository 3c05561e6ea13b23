import { type Comparison, compare } from '@offline-activation/fingerprint';
import type { Component, Verdict } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { storedBaseline } from './stored-baseline.js';

/** A live activation of another key, and how its baseline compares with the code. */
export interface Candidate {
  readonly activation: Activation;
  readonly comparison: Comparison;
}

/**
 * The live activations of other keys whose baseline gives one of these verdicts for a code, in the order of creation.
 * Ending ones never match.
 *
 * @spec 9.3 (ROW-11 to ROW-17)
 */
export function candidates(
  book: Book,
  kid: string,
  now: readonly Component[],
  verdicts: readonly Verdict[],
): Candidate[] {
  return book.activations
    .filter((activation) => activation.state === 'live' && activation.kid !== kid)
    .map((activation) => ({ activation, comparison: compare(storedBaseline(book, activation), now) }))
    .filter(({ comparison }) => verdicts.includes(comparison.verdict));
}

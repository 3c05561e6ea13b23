import type { Verdict } from '@offline-activation/protocol';
import { isAnchored } from './anchored.js';
import { type Fated, tallyOf } from './tally.js';

/**
 * Decides the verdict: the three steps of the match rule. Nothing is divided or rounded.
 *
 * @spec 8.3 (MATCH-1)
 */
export function verdictOf(reference: readonly Fated[], quorum: number): Verdict {
  const { score, unreadable, total } = tallyOf(reference);
  // Step 1.
  if (score >= quorum && isAnchored(reference, ['equal'])) return score === total ? 'match' : 'drifted';
  // Step 2.
  if (score + unreadable >= quorum && isAnchored(reference, ['equal', 'unreadable'])) return 'indeterminate';
  // Step 3.
  return 'mismatch';
}

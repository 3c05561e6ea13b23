import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { forcedReleaseBudget } from './budget.js';
import { budgetLeft } from './budget-left.js';
import { isHeld } from './is-held.js';
import { isLocked } from './is-locked.js';
import { lapsesAt } from './lapses-at.js';
import { type ReleaseFacts, type ReleaseOutcome, releaseSteps } from './release-steps.js';

/**
 * Decides a release on the portal of an activation that is live or ending.
 *
 * @param book - Settled to now.
 * @spec 10.3 (REL-1 to REL-6)
 */
export function decideRelease(
  book: Book,
  activation: Activation,
  policy: Policy,
  now: Instant,
): ReleaseOutcome {
  const facts: ReleaseFacts = {
    held: isHeld(book, activation.kid, now),
    locked: isLocked(activation, now),
    ending: activation.state === 'ending',
    lapses: lapsesAt(book, activation.kid, now) !== null,
    forcedAllowed: policy.forcedRelease === 'allowed',
    budgetLeft: budgetLeft(forcedReleaseBudget(book, policy), now),
  };
  const step = releaseSteps.find(({ fits }) => fits(facts));
  if (step === undefined) throw new TypeError('the steps of a release are not total');
  return step.outcome;
}

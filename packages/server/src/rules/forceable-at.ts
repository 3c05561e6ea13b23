import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { forcedReleaseBudget } from './budget.js';
import { budgetLeft } from './budget-left.js';
import { retryAt } from './retry-at.js';

/**
 * The first instant from `from` on at which a forced release of an activation is possible: the policy allows it, the
 * lock window is over and the budget has room; null if never.
 *
 * @spec 6.2, step 5 (DEACT-17, DEACT-18)
 */
export function forceableAt(
  book: Book,
  activation: Activation,
  policy: Policy,
  from: Instant,
): Instant | null {
  if (policy.forcedRelease === 'refused') return null;
  const unlocked = Math.max(from, activation.lock?.unlockAt ?? from);
  const budget = forcedReleaseBudget(book, policy);
  return budgetLeft(budget, unlocked) ? unlocked : retryAt(budget, unlocked);
}

import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { lapsesAt } from './lapses-at.js';

/**
 * The instant at which an activation could first be released without proof, budgets not looked at: when nothing of its
 * key is outstanding, if all its outstanding tokens have an `exp`; else, if the policy allows forced releases, when its
 * lock window is over; else null.
 *
 * @spec 9.6 (SEAT-12)
 */
export function releasableAt(
  book: Book,
  activation: Activation,
  policy: Policy,
  now: Instant,
): Instant | null {
  const lapse = lapsesAt(book, activation.kid, now);
  if (lapse !== null) return lapse;
  if (policy.forcedRelease === 'refused') return null;
  return Math.max(now, activation.lock?.unlockAt ?? now);
}

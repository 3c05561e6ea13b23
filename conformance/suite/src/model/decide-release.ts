import type { Instant } from '../oracle/calendar.js';
import type { Id } from '../requirement.js';
import type { BookActivation, LicenseBook } from './books.js';
import { budgetLeftFrom, isBudgetLeft } from './budget.js';
import { lapseOfKey, outstandingOf } from './outstanding.js';

/** What a release without proof comes to. */
export type ReleaseDecision =
  | { readonly kind: 'class'; readonly by: Id; readonly releaseClass: 'lapsed' | 'ending' | 'forced' }
  | {
      readonly kind: 'refuse';
      readonly by: Id;
      readonly code: string;
      readonly members: Record<string, unknown>;
    };

/** @spec 10.3 */
export function decideRelease(
  book: LicenseBook,
  activation: BookActivation | undefined,
  now: Instant,
): ReleaseDecision {
  const no = (by: Id, code: string, members: Record<string, unknown> = {}): ReleaseDecision => ({
    kind: 'refuse',
    by,
    code,
    members,
  });
  if (!activation) return no('REL-1', 'activation-not-found');
  if (outstandingOf(book, activation.kid, now).length === 0) {
    return { kind: 'class', by: 'REL-2', releaseClass: 'lapsed' };
  }
  const until = activation.lock?.until;
  if (until !== undefined && now < until) return no('LOCK-3', 'device-locked', { unlockAt: until });
  if (activation.state === 'ending') return { kind: 'class', by: 'REL-1', releaseClass: 'ending' };
  if (lapseOfKey(book, activation.kid, now) !== null) {
    return { kind: 'class', by: 'REL-1', releaseClass: 'ending' };
  }
  if (book.policy.forcedRelease === 'refused') return no('REL-6', 'token-outstanding');
  if (!isBudgetLeft(book, 'forced', now)) {
    return no('REL-5', 'reissue-limit-reached', { retryAt: budgetLeftFrom(book, 'forced', now) });
  }
  return { kind: 'class', by: 'REL-1', releaseClass: 'forced' };
}

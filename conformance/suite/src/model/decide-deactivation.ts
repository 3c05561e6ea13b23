import type { Instant } from '../oracle/calendar.js';
import type { ReleaseClass } from '../oracle/claims.js';
import type { Component } from '../oracle/fingerprint.js';
import { matchFingerprint } from '../oracle/match.js';
import type { Id } from '../requirement.js';
import type { BookActivation, Books, LicenseBook } from './books.js';
import { isBudgetLeft } from './budget.js';
import { ownOf } from './decide-activation.js';
import { outstandingOf } from './outstanding.js';

export interface DeactivationDecision {
  readonly by: Id;
  readonly releaseClass: ReleaseClass;
  readonly book?: LicenseBook;
  readonly own?: BookActivation;
}

/** @spec 6.2 */
export function decideDeactivation(
  books: Books,
  kid: string,
  components: readonly Component[] | undefined,
  now: Instant,
): DeactivationDecision {
  const book = Object.values(books.licenses).find((candidate) => ownOf(candidate, kid));
  const own = book && ownOf(book, kid);
  const found = { ...(book && { book }), ...(own && { own }) };
  if (isProved(books, kid, components)) return { by: 'DEACT-13', releaseClass: 'proved', ...found };
  if (!book || !own) return { by: 'DEACT-15', releaseClass: 'none' };
  if (outstandingOf(book, kid, now).length === 0) return { by: 'DEACT-16', releaseClass: 'lapsed', ...found };
  const locked = own.lock !== null && now < own.lock.until;
  if (!locked && book.policy.forcedRelease === 'allowed' && isBudgetLeft(book, 'forced', now)) {
    return { by: 'DEACT-17', releaseClass: 'forced', ...found };
  }
  return { by: 'DEACT-18', releaseClass: 'ending', ...found };
}

/** Whether the fingerprint shows that the deactivation comes from the machine. */
function isProved(books: Books, kid: string, components: readonly Component[] | undefined): boolean {
  const baseline = books.baselines[kid];
  if (!baseline || !components) return false;
  const { verdict } = matchFingerprint(baseline, components);
  return verdict === 'match' || verdict === 'drifted';
}

import type { Instant } from '../oracle/calendar.js';
import type { BookActivation, Books, LicenseBook } from './books.js';
import { budgetLeftFrom } from './budget.js';
import { lapseOfKey, outstandingOf } from './outstanding.js';

type Due = { readonly at: Instant; readonly how: 'lapsed' | 'forced' };

/** When and how an ending activation is released, if ever. @spec 6.2 step 6, 10.3 step 5 */
function dueOf(book: LicenseBook, activation: BookActivation): Due | null {
  const since = activation.endingSince;
  const lapse = lapseOfKey(book, activation.kid, since);
  const lapsed: Due | null = lapse === null ? null : { at: lapse, how: 'lapsed' };
  if (activation.endingBy !== 'deactivation' || book.policy.forcedRelease === 'refused') return lapsed;
  const unlocked = Math.max(since, activation.lock?.until ?? since);
  const at = budgetLeftFrom(book, 'forced', unlocked);
  if (at === null || (lapsed && lapsed.at <= at)) return lapsed;
  return { at, how: 'forced' };
}

/** Lets everything happen that time alone brings about up to now. @spec 10.6 */
export function settle(books: Books, now: Instant): void {
  for (const book of Object.values(books.licenses)) {
    for (;;) {
      const next = book.activations
        .filter((activation) => activation.state === 'ending')
        .map((activation) => ({ activation, due: dueOf(book, activation) }))
        .filter(
          (row): row is { activation: BookActivation; due: Due } => row.due !== null && row.due.at <= now,
        )
        .sort((a, b) => a.due.at - b.due.at || a.activation.order - b.activation.order)[0];
      if (!next) break;
      release(book, next.activation);
      if (next.due.how === 'forced') force(book, next.activation.kid, next.due.at);
    }
    book.exposures = book.exposures.filter(({ kid }) => outstandingOf(book, kid, now).length > 0);
    for (const activation of book.activations) {
      if (outstandingOf(book, activation.kid, now).length === 0) activation.lock = null;
      if (activation.state === 'ending') activation.endingSince = Math.max(activation.endingSince, now);
    }
  }
}

export function release(book: LicenseBook, activation: BookActivation): void {
  book.activations = book.activations.filter((other) => other !== activation);
}

/** Counts a forced release and records its exposure. @spec 10.3 step 8 */
export function force(book: LicenseBook, kid: string, at: Instant): void {
  book.counted.push({ at, kind: 'forced' });
  book.exposures = [...book.exposures.filter((e) => e.kid !== kid), { kid, cause: 'forced', since: at }];
}

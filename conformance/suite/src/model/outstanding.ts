import type { Instant } from '../oracle/calendar.js';
import type { BookToken, LicenseBook } from './books.js';
import { ROLLBACK, SKEW } from './limits.js';

/** First instant at which an uncovered token is no longer outstanding; null: never. @spec 2 */
export const lapseOf = (token: BookToken): Instant | null =>
  token.exp === null ? null : token.exp + ROLLBACK + SKEW;

/** Whether some machine within the tolerated clock error may still be using the token. @spec 2 */
export function isOutstanding(token: BookToken, now: Instant): boolean {
  if (token.covered) return false;
  const lapse = lapseOf(token);
  return lapse === null || now < lapse;
}

export const outstandingOf = (book: LicenseBook, kid: string, now: Instant): BookToken[] =>
  book.tokens.filter((token) => token.kid === kid && isOutstanding(token, now));

/** The instant at which nothing of a key is outstanding any more: `now` if that is so already, null if never. */
export function lapseOfKey(book: LicenseBook, kid: string, now: Instant): Instant | null {
  let latest = now;
  for (const token of outstandingOf(book, kid, now)) {
    const lapse = lapseOf(token);
    if (lapse === null) return null;
    latest = Math.max(latest, lapse);
  }
  return latest;
}

import type { Instant } from '@offline-activation/codec';
import type { Book } from './book.js';
import { outstandingTokens } from './outstanding-tokens.js';
import { outstandingUntil } from './outstanding-until.js';

/**
 * The first instant from `from` on at which nothing of a key is outstanding any more by time alone, or null if one of
 * its outstanding tokens is perpetual.
 *
 * @spec 9.6, 10.3
 */
export function lapsesAt(book: Book, kid: string, from: Instant): Instant | null {
  let latest = from;
  for (const token of outstandingTokens(book, kid, from)) {
    const until = outstandingUntil(token);
    if (until === null) return null;
    latest = Math.max(latest, until);
  }
  return latest;
}

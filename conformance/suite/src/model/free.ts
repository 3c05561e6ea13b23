import type { Instant } from '../oracle/calendar.js';
import type { LicenseBook } from './books.js';
import { lapseOfKey, outstandingOf } from './outstanding.js';

/** Whether a seat is free. @spec 9.3 */
export const isFree = (book: LicenseBook): boolean => book.activations.length < book.limit;

/** `freeAt`: the earliest instant at which a seat may come free; null: no value. @spec 9.6 */
export function freeAt(book: LicenseBook, now: Instant): Instant | null {
  const instants = book.activations
    .map((activation): Instant | null => {
      if (outstandingOf(book, activation.kid, now).length === 0) return now;
      const lapse = lapseOfKey(book, activation.kid, now);
      if (lapse !== null) return lapse;
      if (book.policy.forcedRelease === 'refused') return null;
      return Math.max(now, activation.lock?.until ?? now);
    })
    .filter((at): at is Instant => at !== null)
    .sort((a, b) => a - b);
  const needed = book.activations.length - book.limit + 1;
  return instants[needed - 1] ?? null;
}

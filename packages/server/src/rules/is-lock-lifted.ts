import type { Instant } from '@offline-activation/codec';
import type { Book, IssuedToken } from './book.js';
import { outstandingTokens } from './outstanding-tokens.js';

/**
 * Tells whether a confirmed online token lifts the lock: not while an offline token of its key of a higher generation is
 * outstanding, because its seat could then be released by force while that token is in use.
 *
 * @spec 10.4, step 10 (CHK-3)
 */
export function isLockLifted(book: Book, held: IssuedToken, now: Instant): boolean {
  const outstanding = outstandingTokens(book, held.kid, now);
  return !outstanding.some(({ mode, generation }) => mode === 'offline' && generation > held.generation);
}

import type { Instant } from '@offline-activation/codec';
import type { Activation, Book, IssuedToken } from './book.js';
import { withActivation } from './book.js';
import { cover } from './cover.js';
import { outstandingTokens } from './outstanding-tokens.js';
import { withoutLock } from './without-lock.js';

/**
 * Confirms the online token that a machine holds: every token of its key of a lower generation is covered, and the lock
 * is lifted, unless an offline token of a higher generation is outstanding.
 *
 * @spec 10.4, step 10 (CHK-3, LOCK-6)
 */
export function confirm(book: Book, activation: Activation, held: IssuedToken, now: Instant): Book {
  const covered = cover(book, activation.kid, (token) => token.generation < held.generation);
  const later = outstandingTokens(covered, activation.kid, now).some(
    (token) => token.mode === 'offline' && token.generation > held.generation,
  );
  return later ? covered : withActivation(covered, withoutLock(activation));
}

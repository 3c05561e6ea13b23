import type { Instant } from '@offline-activation/codec';
import type { Activation, Book, IssuedToken } from './book.js';
import { withActivation } from './book.js';
import { cover } from './cover.js';
import { isLockLifted } from './is-lock-lifted.js';
import { withoutLock } from './without-lock.js';

/**
 * Confirms the online token that a machine holds: every token of its key of a lower generation is covered, and the lock
 * is lifted, unless a later offline token of the key is outstanding.
 *
 * @spec 10.4, step 10 (CHK-3, LOCK-6)
 */
export function confirm(book: Book, activation: Activation, held: IssuedToken, now: Instant): Book {
  const covered = cover(book, activation.kid, (token) => token.generation < held.generation);
  return isLockLifted(book, held, now) ? withActivation(covered, withoutLock(activation)) : covered;
}

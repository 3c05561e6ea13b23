import type { Instant } from '@offline-activation/codec';
import type { Activation, Book } from './book.js';
import { isHeld } from './is-held.js';

/**
 * Tells whether a lock is void: nothing of the activation's key is outstanding any more.
 *
 * @spec 10.1 (LOCK-6)
 */
export function isLockVoid(book: Book, activation: Pick<Activation, 'kid'>, now: Instant): boolean {
  return !isHeld(book, activation.kid, now);
}

import type { Instant } from '@offline-activation/codec';
import type { Book } from './book.js';
import { isLockVoid } from './is-lock-void.js';
import { withoutLock } from './without-lock.js';

/**
 * Removes the locks that are void.
 *
 * @spec 10.1 (LOCK-6)
 */
export function voidLocks(book: Book, now: Instant): Book {
  const activations = book.activations.map((activation) =>
    activation.lock !== undefined && isLockVoid(book, activation, now) ? withoutLock(activation) : activation,
  );
  return { ...book, activations };
}

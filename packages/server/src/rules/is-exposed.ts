import type { Instant } from '@offline-activation/codec';
import type { Book } from './book.js';
import { isCurrent } from './is-current.js';
import { isHeld } from './is-held.js';

/**
 * Tells whether a recorded exposure goes on: its key is still a holder, and not current again.
 *
 * @spec 9.4 (ACT-6)
 */
export function isExposed(book: Book, kid: string, now: Instant): boolean {
  return isHeld(book, kid, now) && !isCurrent(book, kid);
}

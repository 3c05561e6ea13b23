import type { Book } from './book.js';
import { ownActivation } from './own-activation.js';

/**
 * Tells whether a machine key is current under a license: an activation that is live or ending is its own.
 *
 * @spec 2 (ORD-9, SEAT-16)
 */
export function isCurrent(book: Book, kid: string): boolean {
  return ownActivation(book, kid) !== undefined;
}

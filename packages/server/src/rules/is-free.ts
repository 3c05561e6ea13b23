import type { Book } from './book.js';
import { inUse } from './in-use.js';

/**
 * Tells whether a seat is free: live and ending activations are fewer than the limit in force. A limit of 0 is none.
 *
 * @spec 9.3 (SEAT-1, SEAT-2, SEAT-5, SEAT-11)
 */
export function isFree(book: Book, limit: number): boolean {
  return inUse(book) < limit;
}

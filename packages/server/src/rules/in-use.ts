import type { Book } from './book.js';
import { occupies } from './occupies.js';

/**
 * The number of seats in use: live and ending activations.
 *
 * @spec 9.3
 */
export function inUse(book: Book): number {
  return book.activations.filter(occupies).length;
}

import type { Activation, Book } from './book.js';
import { withActivation } from './book.js';

/**
 * Makes an activation ending: it keeps its seat until it is released. Only one that a deactivation ended may be forced
 * by time alone.
 *
 * @spec 6.2, step 6; 10.3, step 5 (DEACT-18, SEAT-14)
 */
export function endActivation(book: Book, activation: Activation, by: 'portal' | 'deactivation'): Book {
  return withActivation(book, { ...activation, state: 'ending', endingBy: by });
}

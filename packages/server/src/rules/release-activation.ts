import type { Activation, Book } from './book.js';
import { withActivation } from './book.js';

/**
 * Releases an activation: its seat is free for the next request.
 *
 * @spec 10.3 (REL-7)
 */
export function releaseActivation(book: Book, activation: Activation): Book {
  const { endingBy: _over, lock: _gone, ...rest } = activation;
  return withActivation(book, { ...rest, state: 'released' });
}

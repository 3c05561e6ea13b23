import type { Book } from './book.js';

/**
 * The generation of the next token of a license: higher than every one issued before under it.
 *
 * @spec 9.6 (SEAT-10)
 */
export function nextGeneration(book: Book): number {
  return book.generation + 1;
}

import type { Activation, Book } from './book.js';
import { occupies } from './occupies.js';

/**
 * The live or ending activation of a machine key under this license, if it has one. A released key has none.
 *
 * @spec 9.3 (SEAT-7)
 */
export function ownActivation(book: Book, kid: string): Activation | undefined {
  return book.activations.find((activation) => activation.kid === kid && occupies(activation));
}

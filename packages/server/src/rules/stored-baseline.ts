import type { Binding } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { currentToken } from './current-token.js';

/**
 * The stored baseline of an activation: the binding of its current token.
 *
 * @spec 9.3 (FP-5)
 */
export function storedBaseline(book: Book, activation: Pick<Activation, 'id'>): Binding {
  return currentToken(book, activation).binding;
}

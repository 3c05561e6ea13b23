import type { Activation, Book, IssuedToken } from './book.js';

/**
 * The token that was issued last for an activation. Every activation has one: both are stored together.
 *
 * @throws TypeError for an activation that is not of this book.
 * @spec 9.3
 */
export function currentToken(book: Book, activation: Pick<Activation, 'id'>): IssuedToken {
  const current = book.tokens.findLast((token) => token.activationId === activation.id);
  if (current === undefined) throw new TypeError('the activation has no token in this book');
  return current;
}

import type { Answer, Book } from './book.js';

/**
 * Tells whether a code has the machine key and `jti` of an answered one, but other bytes.
 *
 * @spec 9.2, step 9 (ORD-10)
 */
export function isConflicting(book: Book, code: Pick<Answer, 'kid' | 'jti' | 'digest'>): boolean {
  return book.answers.some(
    ({ kid, jti, digest }) => kid === code.kid && jti === code.jti && digest !== code.digest,
  );
}

import type { Answer, Book } from './book.js';

/** What names a request among those answered. */
export type AnswerKey = Pick<Answer, 'kid' | 'jti' | 'digest' | 'edition'>;

/**
 * Tells whether this machine key, `jti`, bytes and edition have already yielded a token under this license.
 *
 * @spec 9.3
 */
export function isAnswered(book: Book, asked: AnswerKey): boolean {
  return book.answers.some(
    ({ kid, jti, digest, edition }) =>
      kid === asked.kid && jti === asked.jti && digest === asked.digest && edition === asked.edition,
  );
}

import type { Answer, Book } from './book.js';

/**
 * What a check-in answered to this same code before, if one did.
 *
 * @spec 10.4, step 6
 */
export function checkInAnswerOf(
  book: Book,
  asked: Pick<Answer, 'kid' | 'jti' | 'digest'>,
): Answer | undefined {
  return book.answers.find(
    ({ by, kid, jti, digest }) =>
      by === 'check-in' && kid === asked.kid && jti === asked.jti && digest === asked.digest,
  );
}

import { checkInAnswerOf } from '../rules/check-in-answer.js';
import { currentToken } from '../rules/current-token.js';
import { isConflicting } from '../rules/is-conflicting.js';
import { refusal } from '../rules/refusal.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 6 of a check-in: no other bytes were answered under the code's machine key and `jti`; and a code that a check-in
 * has answered is given the same token, as long as it is the current one.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInRepeated: CheckInCheck = ({ book, activation, code: { kid, claims, digest } }) => {
  const asked = { kid, jti: claims.jti, digest };
  if (isConflicting(book, asked)) return { refused: refusal('request-conflict') };
  const before = checkInAnswerOf(book, asked);
  if (before === undefined) return undefined;
  const current = currentToken(book, activation);
  return before.generation === current.generation
    ? { given: current }
    : { refused: refusal('generation-superseded') };
};

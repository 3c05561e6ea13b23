import { isChallengeGood } from '../rules/is-challenge-good.js';
import { refusal } from '../rules/refusal.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 8 of a check-in: the code carries a challenge, and it is good.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInChallenge: CheckInCheck = ({ code, challenge, now }) =>
  code.claims.challenge !== undefined && isChallengeGood(challenge, now)
    ? undefined
    : { refused: refusal('challenge-invalid') };

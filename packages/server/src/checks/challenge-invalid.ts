import { isChallengeGood } from '../rules/is-challenge-good.js';
import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 13: the challenge, where there is one, is good.
 *
 * @spec 9.2 (ORD-12)
 */
export const challengeInvalid: Check = ({ code, challenge, now }) =>
  code.claims.challenge === undefined || isChallengeGood(challenge, now)
    ? undefined
    : { refused: refusal('challenge-invalid') };

import { type ChallengeAnswer, LIMITS } from '@offline-activation/protocol';
import { freshJti } from '../issue/fresh-id.js';
import type { Parts } from '../parts.js';
import { timeText } from '../rules/time-text.js';
import { challengeScope } from '../store/scopes.js';

/**
 * Makes a challenge.
 *
 * @spec 10.2, 11.3 (CHAL-1, HTTP-20)
 */
export async function makeChallenge({ store, now: clock, random }: Parts): Promise<ChallengeAnswer> {
  const challenge = freshJti(random);
  const madeAt = clock();
  await store.transaction([challengeScope(challenge)], (tx) =>
    tx.put('challenges', challenge, { madeAt, used: false }),
  );
  return { challenge, expiresAt: timeText(madeAt + LIMITS.challengeSeconds) };
}

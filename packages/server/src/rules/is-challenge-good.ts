import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { ChallengeRecord } from './challenge.js';

/**
 * Tells whether a challenge is good: made by this server, not used, and younger than 300 seconds.
 *
 * @param challenge - Undefined: not made by this server.
 * @spec 10.2 (CHAL-1, CHAL-2, ORD-12)
 */
export function isChallengeGood(challenge: ChallengeRecord | undefined, now: Instant): boolean {
  return challenge !== undefined && !challenge.used && now < challenge.madeAt + LIMITS.challengeSeconds;
}

import { parseInstant } from '@offline-activation/codec';
import type { Token } from '@offline-activation/protocol';
import { isExpired } from './expired.js';
import { isNotYetValid } from './not-yet-valid.js';

/** What the clock says of a verified token. */
export type Evaluation = 'valid' | 'not-yet-valid' | 'expired';

/**
 * Evaluates a verified token against the clock. Where a token is both, it is `not-yet-valid`.
 *
 * @param claims - Of a token that {@link verifyToken} answered: nothing else of it is looked at.
 * @param now - Seconds since 1970-01-01T00:00:00Z.
 * @throws TypeError for a time that is no whole number of seconds, or claims that no reader has checked.
 * @spec 5.3 (EVAL-1, EVAL-2, EVAL-3)
 */
export function evaluate(claims: Pick<Token, 'nbf' | 'exp'>, now: number): Evaluation {
  if (!Number.isSafeInteger(now)) throw new TypeError('now is no whole number of seconds');
  if (isNotYetValid(instantOf(claims.nbf), now)) return 'not-yet-valid';
  if (isExpired(claims.exp === undefined ? undefined : instantOf(claims.exp), now)) return 'expired';
  return 'valid';
}

function instantOf(time: string): number {
  const instant = parseInstant(time);
  if (instant === null) throw new TypeError('claims hold no time');
  return instant;
}

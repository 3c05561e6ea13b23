import type { Instant } from '@offline-activation/codec';
import type { IssuedToken } from './book.js';
import { outstandingUntil } from './outstanding-until.js';

/**
 * Tells whether a token is outstanding: until it is covered or, having an `exp`, until the tolerances after it.
 *
 * @spec 2
 */
export function isOutstanding(token: Pick<IssuedToken, 'covered' | 'exp'>, now: Instant): boolean {
  if (token.covered) return false;
  const until = outstandingUntil(token);
  return until === null || now < until;
}

import type { Instant } from '@offline-activation/codec';
import { LIMITS } from '@offline-activation/protocol';
import type { IssuedToken } from './book.js';

/**
 * The first instant at which no machine within the tolerated clock error can still be using a token, or null for a
 * perpetual one. Does not look at whether it is covered.
 *
 * @spec 2
 */
export function outstandingUntil(token: Pick<IssuedToken, 'exp'>): Instant | null {
  return token.exp === undefined ? null : token.exp + LIMITS.rollbackToleranceSeconds + LIMITS.skewSeconds;
}

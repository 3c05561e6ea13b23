import type { Instant } from '@offline-activation/codec';
import type { IssuedToken } from './book.js';

/**
 * Tells whether a token is unexpired: it has no `exp`, or now is before it.
 *
 * @spec 9.3
 */
export function isUnexpired(token: Pick<IssuedToken, 'exp'>, now: Instant): boolean {
  return token.exp === undefined || now < token.exp;
}

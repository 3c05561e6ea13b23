import type { Instant } from '@offline-activation/codec';
import type { IssuedToken } from './book.js';

/**
 * Tells whether a lease is due for renewal: from the middle of its life on, the middle being `iat` and half of its life
 * in whole seconds. A perpetual token has no middle.
 *
 * @spec 10.4, step 11 (CHK-4)
 */
export function isRenewable({ iat, exp }: Pick<IssuedToken, 'iat' | 'exp'>, now: Instant): boolean {
  return exp !== undefined && now >= iat + Math.floor((exp - iat) / 2);
}

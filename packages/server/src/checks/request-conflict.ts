import { isConflicting } from '../rules/is-conflicting.js';
import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 9: no other bytes were answered under the code's machine key and `jti`.
 *
 * @spec 9.2 (ORD-10)
 */
export const requestConflict: Check = ({ book, code: { kid, claims, digest } }) =>
  isConflicting(book, { kid, jti: claims.jti, digest })
    ? { refused: refusal('request-conflict') }
    : undefined;

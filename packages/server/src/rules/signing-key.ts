import type { IssuerKeyState } from './issuer-keys.js';

/**
 * The newest active issuer key that a code accepts, if there is one.
 *
 * @param keys - Newest first.
 * @spec 3.4 (KEY-1, ORD-11)
 */
export function signingKey<Key extends IssuerKeyState>(
  keys: readonly Key[],
  accepts: readonly string[],
): Key | undefined {
  return keys.find(({ kid, status }) => status === 'active' && accepts.includes(kid));
}

import type { IssuerKeyState } from './issuer-keys.js';
import { signingKey } from './signing-key.js';

/**
 * The issuer key that signs a receipt: the newest active one that the key's last answered code accepts, else the newest
 * active one; undefined if none is active.
 *
 * @param accepts - Of the last answered code; none if no code of the key was answered.
 * @spec 6.3 (RCPT-2)
 */
export function receiptKey<Key extends IssuerKeyState>(
  keys: readonly Key[],
  accepts: readonly string[],
): Key | undefined {
  return signingKey(keys, accepts) ?? keys.find(({ status }) => status === 'active');
}

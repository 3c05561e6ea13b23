import type { KeyId } from '@offline-activation/keys';
import type { IssuerKeyState } from './issuer-keys.js';

/**
 * Tells whether the issuer key of a token is good for a code: it is not revoked, and the code accepts it. A key that the
 * server does not have any more counts as revoked.
 *
 * @spec 9.3, 13.2 (ROW-1)
 */
export function isGoodKey(kid: KeyId, accepts: readonly string[], keys: readonly IssuerKeyState[]): boolean {
  return accepts.includes(kid) && keys.some((key) => key.kid === kid && key.status !== 'revoked');
}

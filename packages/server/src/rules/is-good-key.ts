import type { KeyId } from '@offline-activation/keys';
import type { IssuerKeyState } from './issuer-keys.js';

/**
 * Tells whether the issuer key of a token is good for a code: it is not revoked, and the code accepts it.
 *
 * @spec 9.3 (ROW-1)
 */
export function isGoodKey(kid: KeyId, accepts: readonly string[], keys: readonly IssuerKeyState[]): boolean {
  const revoked = keys.some((key) => key.kid === kid && key.status === 'revoked');
  return !revoked && accepts.includes(kid);
}

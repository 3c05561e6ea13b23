import { type Ed25519, localSigner, parseSecretKey } from '@offline-activation/keys';
import type { KeyStatus } from '@offline-activation/protocol';
import type { IssuerKey } from './parts.js';

/**
 * Makes an issuer key of `k4.secret.` text.
 *
 * @throws {@link ProtocolError} `malformed` for what is no secret key.
 * @spec 3.4
 */
export async function issuerKeyFrom(secret: string, status: KeyStatus, ed25519: Ed25519): Promise<IssuerKey> {
  const { kid, publicKey, sign } = localSigner(await parseSecretKey(secret, ed25519), ed25519);
  return { kid, publicKey, sign, status };
}

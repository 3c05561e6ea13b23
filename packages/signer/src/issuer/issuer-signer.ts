import { type Ed25519, type KeyId, localSigner } from '@offline-activation/keys';

/** An issuer key, wherever it is kept: in memory, in an HSM, behind a key service. */
export interface IssuerSigner {
  /** Id of the key. */
  readonly kid: KeyId;
  /** Answers the 64-byte Ed25519 signature over the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Makes an issuer's signer of a secret key in memory.
 *
 * @param secretKey - 64 bytes: the seed, then the public key.
 * @throws TypeError for another length.
 */
export function issuerSigner(secretKey: Uint8Array, ed25519: Ed25519): IssuerSigner {
  const { kid, sign } = localSigner(secretKey, ed25519);
  return { kid, sign };
}

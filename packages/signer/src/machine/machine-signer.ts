import { type Ed25519, localSigner } from '@offline-activation/keys';

/** The machine key, wherever it is kept: in memory, in a key store of the system, in a TPM. */
export interface MachineSigner {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Answers the 64-byte Ed25519 signature over the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Makes a machine's signer of a secret key in memory.
 *
 * @param secretKey - 64 bytes: the seed, then the public key.
 * @throws TypeError for another length.
 */
export function machineSigner(secretKey: Uint8Array, ed25519: Ed25519): MachineSigner {
  const { publicKey, sign } = localSigner(secretKey, ed25519);
  return { publicKey, sign };
}

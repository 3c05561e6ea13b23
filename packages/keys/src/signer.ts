import { type Ed25519, requireLength, SECRET_KEY_BYTES, SEED_BYTES } from './ed25519.js';
import { type KeyId, keyIdOf } from './paserk.js';

/**
 * Something that signs with one key that it may never show: a key in memory, an HSM or a key service.
 */
export interface Signer {
  /** Id of the key; a machine's signer may leave it out. */
  readonly kid?: KeyId;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Answers the 64-byte Ed25519 signature over the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Makes a signer of a secret key in memory, as `parseSecretKey` and `generateKeyPair` give it.
 *
 * @throws TypeError for a secret key of another length than 64 bytes.
 */
export function localSigner(secretKey: Uint8Array, ed25519: Ed25519): Signer & { readonly kid: KeyId } {
  requireLength('secret key', secretKey, SECRET_KEY_BYTES);
  const publicKey = secretKey.slice(SEED_BYTES);
  return {
    kid: keyIdOf(publicKey),
    publicKey,
    sign: (bytes) => ed25519.sign(bytes, secretKey),
  };
}

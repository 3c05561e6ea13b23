/** Length of an Ed25519 public key, in bytes. */
export const PUBLIC_KEY_BYTES = 32;
/** Length of the seed that a key pair is made from, in bytes. */
export const SEED_BYTES = 32;
/** Length of a secret key in bytes: the seed, followed by the public key. */
export const SECRET_KEY_BYTES = 64;
/** Length of an Ed25519 signature, in bytes. */
export const SIGNATURE_BYTES = 64;

/**
 * Ed25519 as a port: everything is asynchronous, so that WebCrypto fits behind it too.
 *
 * Engines disagree on malformed and malleable input: judge signatures only through {@link strictEd25519}.
 *
 * @spec 3.3
 */
export interface Ed25519 {
  /**
   * Signs a message with a secret key of 64 bytes, seed then public key.
   *
   * Does not check that the two halves belong together: `parseSecretKey` and `generateKeyPair` do.
   * @throws TypeError for a secret key of another length.
   */
  sign(message: Uint8Array, secretKey: Uint8Array): Promise<Uint8Array>;
  /** Tells whether a signature is good. Any input of the wrong length is a `false`, never an exception. */
  verify(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): Promise<boolean>;
  /**
   * Derives the public key of a 32-byte seed.
   * @throws TypeError for a seed of another length.
   */
  publicKeyOf(seed: Uint8Array): Promise<Uint8Array>;
}

/** Refuses bytes of another length than a caller must pass. @internal */
export function requireLength(name: string, bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new TypeError(`${name} has ${bytes.length} bytes, not ${length}`);
}

/** Joins a seed and its public key into a secret key. @internal */
export function secretKeyOf(seed: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const secretKey = new Uint8Array(SECRET_KEY_BYTES);
  secretKey.set(seed);
  secretKey.set(publicKey, SEED_BYTES);
  return secretKey;
}

import { type Ed25519, requireLength, SEED_BYTES, secretKeyOf } from './ed25519.js';

/** A source of cryptographically secure random bytes: answers exactly `length` fresh bytes. */
export type RandomSource = (length: number) => Uint8Array;

/** An Ed25519 key pair, as raw bytes. */
export interface KeyPair {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes: the seed, then the public key. */
  readonly secretKey: Uint8Array;
}

/**
 * Makes a key pair from 32 bytes of the given random source.
 *
 * @throws TypeError if the source answers another number of bytes.
 * @spec 3.4
 */
export function generateKeyPair(random: RandomSource, ed25519: Ed25519): Promise<KeyPair> {
  return keyPairOf(random(SEED_BYTES), ed25519);
}

/**
 * Makes the key pair of a 32-byte seed.
 *
 * @throws TypeError for a seed of another length.
 * @spec 3.4
 */
export async function keyPairOf(seed: Uint8Array, ed25519: Ed25519): Promise<KeyPair> {
  requireLength('seed', seed, SEED_BYTES);
  const publicKey = await ed25519.publicKeyOf(seed);
  return { publicKey, secretKey: secretKeyOf(seed, publicKey) };
}

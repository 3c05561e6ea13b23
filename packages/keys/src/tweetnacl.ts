/**
 * Portable Ed25519 engine on tweetnacl: no platform API, any JavaScript runtime, about a hundred times slower a
 * verification than `@offline-activation/keys/native`.
 *
 * @packageDocumentation
 */
import nacl from 'tweetnacl';
import {
  type Ed25519,
  PUBLIC_KEY_BYTES,
  requireLength,
  SECRET_KEY_BYTES,
  SEED_BYTES,
  SIGNATURE_BYTES,
} from './ed25519.js';
import { strictEd25519 } from './strict-ed25519.js';

/** The bare engine. Its verdicts on malleable and small-order input are not the protocol's: use {@link ed25519}. */
export const tweetnaclEngine: Ed25519 = {
  async sign(message, secretKey) {
    requireLength('secret key', secretKey, SECRET_KEY_BYTES);
    return nacl.sign.detached(message, secretKey);
  },
  async verify(message, signature, publicKey) {
    if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false;
    return nacl.sign.detached.verify(message, signature, publicKey);
  },
  async publicKeyOf(seed) {
    requireLength('seed', seed, SEED_BYTES);
    return nacl.sign.keyPair.fromSeed(seed).publicKey;
  },
};

/**
 * Strict Ed25519 on tweetnacl.
 *
 * @spec 3.3
 */
export const ed25519: Ed25519 = strictEd25519(tweetnaclEngine);

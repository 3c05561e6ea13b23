/**
 * Ed25519 engine on `node:crypto`, for servers and Node clients.
 *
 * @packageDocumentation
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { boundedCache } from './bounded-cache.js';
import {
  type Ed25519,
  PUBLIC_KEY_BYTES,
  requireLength,
  SECRET_KEY_BYTES,
  SEED_BYTES,
  SIGNATURE_BYTES,
} from './ed25519.js';
import { strictEd25519 } from './strict-ed25519.js';

/** DER around a raw public key (RFC 8410 section 4) and around a raw seed (section 7). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Importing a key costs five times a signature. A server sees few issuer keys and many machine keys once or twice. */
const PUBLIC_KEYS_MAX = 256;
/** A process signs with its current issuer key or its one machine key. */
const PRIVATE_KEYS_MAX = 8;

const publicKeys = boundedCache<KeyObject>(PUBLIC_KEYS_MAX);
const privateKeys = boundedCache<KeyObject>(PRIVATE_KEYS_MAX);

function privateKeyOf(seed: Uint8Array): KeyObject {
  // The cache key is a digest, so that no second copy of the secret lives in a string.
  const name = createHash('sha256').update(seed).digest('base64');
  return privateKeys(name, () => importSeed(seed));
}

/** The bare engine. Its verdicts differ between lines of Node: use {@link ed25519}. */
export const nativeEngine: Ed25519 = {
  async sign(message, secretKey) {
    requireLength('secret key', secretKey, SECRET_KEY_BYTES);
    return bytesOf(sign(null, message, privateKeyOf(secretKey.subarray(0, SEED_BYTES))));
  },
  async verify(message, signature, publicKey) {
    if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false;
    const name = Buffer.from(publicKey).toString('base64');
    return verify(
      null,
      message,
      publicKeys(name, () => importPublicKey(publicKey)),
      signature,
    );
  },
  async publicKeyOf(seed) {
    requireLength('seed', seed, SEED_BYTES);
    const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
    return bytesOf(spki.subarray(SPKI_HEAD.length));
  },
};

/**
 * Strict Ed25519 on `node:crypto`: the same verdicts as the portable engine, about a hundred times faster.
 *
 * @spec 3.3
 */
export const ed25519: Ed25519 = strictEd25519(nativeEngine);

function importPublicKey(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
}

function importSeed(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

/** A plain array, not a Buffer over a shared pool. */
function bytesOf(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer);
}

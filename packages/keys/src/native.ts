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

/** DER around a raw seed (RFC 8410 section 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Importing a seed costs ten times a signature, importing a public key a third of one. A server sees few issuer keys, and many
 * machine keys once or twice.
 */
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
    const { x = '' } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
    return bytesOf(Buffer.from(x, 'base64url'));
  },
};

/**
 * Strict Ed25519 on `node:crypto`: the same verdicts as the portable engine, about a hundred times faster.
 *
 * @spec 3.3
 */
export const ed25519: Ed25519 = strictEd25519(nativeEngine);

/** As a JWK (RFC 8037 section 2): OpenSSL takes seven times as long to find out what a piece of DER is. */
function importPublicKey(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** A JWK would want the public key too, which is not known yet. */
function importSeed(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

/** A plain array, not a Buffer over a shared pool. */
function bytesOf(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer);
}

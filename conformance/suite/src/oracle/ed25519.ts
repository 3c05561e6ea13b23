import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { concat, fromHex, toHex } from './bytes.js';
import { kept } from './kept.js';

/** Order of the prime subgroup, 2^252 + 27742317777372353535851937790883648493 (RFC 8032 §5.1). */
export const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The field prime, 2^255 - 19. */
export const FIELD_PRIME = 2n ** 255n - 19n;

/** y of the two pairs of points of order 8; the smaller root, the other is its negative. */
const ORDER_8_Y = littleEndian(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'));

/**
 * The y coordinates that belong to points of small order, canonical or not: 0 (order 4), 1 (order 1),
 * p - 1 (order 2), two of order 8, and p and p + 1, which are 0 and 1 written too large.
 */
export const SMALL_ORDER_Y: readonly bigint[] = [
  0n,
  1n,
  FIELD_PRIME - 1n,
  ORDER_8_Y,
  FIELD_PRIME - ORDER_8_Y,
  FIELD_PRIME,
  FIELD_PRIME + 1n,
];

/** A signing key: 32 bytes of seed and the public key that follows from it. */
export interface KeyPair {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** Why a signature was refused; `equation` is the only reason that looks at the message. */
export type SignatureFault =
  | 'key-length'
  | 'signature-length'
  | 's-range'
  | 'key-not-canonical'
  | 'r-not-canonical'
  | 'key-small-order'
  | 'r-small-order'
  | 'equation';

/** The number that little-endian bytes spell. */
export function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes.slice().reverse())}`);
}

/** The 32 little-endian bytes of a number below 2^256. */
export function toLittleEndian32(value: bigint): Uint8Array {
  return fromHex(value.toString(16).padStart(64, '0')).reverse();
}

/** The y coordinate that an encoded point names: all bits but the sign of x. */
function yOf(point: Uint8Array): bigint {
  return littleEndian(point) & (2n ** 255n - 1n);
}

/** The fault of a public key by itself, or undefined. @spec 3.3 (SIG-1, SIG-3, SIG-4) */
export function keyFault(publicKey: Uint8Array): SignatureFault | undefined {
  if (publicKey.length !== 32) return 'key-length';
  if (yOf(publicKey) >= FIELD_PRIME) return 'key-not-canonical';
  if (SMALL_ORDER_Y.includes(yOf(publicKey))) return 'key-small-order';
  return undefined;
}

/** The first fault of a signature under the strict rule, or undefined where it is good. Never throws. @spec 3.3 */
export function signatureFault(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): SignatureFault | undefined {
  if (publicKey.length !== 32) return 'key-length';
  if (signature.length !== 64) return 'signature-length';
  const r = signature.subarray(0, 32);
  if (littleEndian(signature.subarray(32)) >= GROUP_ORDER) return 's-range';
  const key = keyFault(publicKey);
  if (key) return key;
  if (yOf(r) >= FIELD_PRIME) return 'r-not-canonical';
  if (SMALL_ORDER_Y.includes(yOf(r))) return 'r-small-order';
  return equationHolds(publicKey, message, signature) ? undefined : 'equation';
}

/** Signs as RFC 8032 §5.1.6: deterministic, 64 bytes. */
export function signBytes(keys: KeyPair, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKeyObject(keys.seed)));
}

/** The key pair of a 32-byte seed. */
export function keyPairFromSeed(seed: Uint8Array): KeyPair {
  if (seed.length !== 32) throw new TypeError('a seed has 32 bytes');
  return keyPairs(toHex(seed), () => {
    const { x = '' } = createPublicKey(privateKeyObject(seed)).export({ format: 'jwk' });
    return { seed, publicKey: new Uint8Array(Buffer.from(x, 'base64url')) };
  });
}

// Importing a key costs more than using it, and one seed gives the same keys run after run.
const KEYS_MAX = 8192;
const publicKeys = kept<KeyObject>(KEYS_MAX);
const privateKeys = kept<KeyObject>(KEYS_MAX);
const keyPairs = kept<KeyPair>(KEYS_MAX);

const PKCS8_PREFIX = fromHex('302e020100300506032b657004220420');

function privateKeyObject(seed: Uint8Array): KeyObject {
  return privateKeys(toHex(seed), () =>
    createPrivateKey({ key: Buffer.from(concat(PKCS8_PREFIX, seed)), format: 'der', type: 'pkcs8' }),
  );
}

function equationHolds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = publicKeys(toHex(publicKey), () =>
      // OpenSSL takes several times as long to find out what a piece of DER is.
      createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
        format: 'jwk',
      }),
    );
    return verify(null, message, key, signature);
  } catch {
    return false; // a y that is on no point of the curve
  }
}

import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './ed25519.js';

/**
 * L, the order of the base point, little-endian: 2^252 + 27742317777372353535851937790883648493 (RFC 8032 section 5.1).
 */
const ORDER = littleEndian('1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed');

/** p = 2^255 - 19, the order of the field, little-endian (RFC 8032 section 5.1). */
const FIELD = littleEndian('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed');

/**
 * The y coordinates, sign bit cleared, of the eight points whose order divides the cofactor 8, in every way that
 * 255 bits can write them. With either sign bit these are 14 encodings:
 *
 * - 0: the two points of order 4, x = ±sqrt(-1)
 * - 1: the neutral element, (0, 1)
 * - two values ±y with y^2 = (-1 ± sqrt(1 + d)) / d, whichever root is a square: the four points of order 8
 *   (doubling them gives y = 0)
 * - p - 1: the point of order 2, (0, -1)
 * - p and p + 1: 0 and 1 again, not reduced. No other of the above stays below 2^255 when p is added.
 *
 * The test derives all of them from the curve equation.
 */
const SMALL_ORDER_Y = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000001',
  '05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826',
  '7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7',
  '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec',
  '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed',
  '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee',
].map(littleEndian);

/**
 * Tells whether a signature and a public key pass the strict pre-check. Says nothing of the equation.
 *
 * @spec 3.3
 */
export function passesPreCheck(signature: Uint8Array, publicKey: Uint8Array): boolean {
  // Step 1: lengths first; engines throw on a wrong one, or ignore the excess.
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false;
  // Step 2: S < L, else the signature is malleable.
  if (!isBelow(signature.subarray(32), ORDER)) return false;
  // Step 3: A and R each have one encoding, and none under which one signature fits many messages.
  return isPointAcceptable(publicKey) && isPointAcceptable(signature.subarray(0, 32));
}

/** Tells whether 32 bytes may stand for a public key: canonical and not of small order. The curve is not checked. */
export function isPointAcceptable(encoded: Uint8Array): boolean {
  if (encoded.length !== PUBLIC_KEY_BYTES) return false;
  // A copy in any case: slice() of a Buffer is no copy, and the caller's bytes would change.
  const y = Uint8Array.from(encoded);
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, FIELD) && !SMALL_ORDER_Y.some((small) => isEqual(small, y));
}

/** Compares two little-endian numbers of 32 bytes. Public values only: not in constant time. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 31; i >= 0; i -= 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, i) => byte === b[i]);
}

/** Reads 64 hexadecimal digits, most significant first, as they are written in the standard. */
function littleEndian(hex: string): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(hex.slice(62 - 2 * i, 64 - 2 * i), 16));
}

import { concat } from './bytes.js';
import { GROUP_ORDER, littleEndian, FIELD_PRIME as P, toLittleEndian32 } from './ed25519.js';
import { sha512 } from './sha2.js';

/**
 * The curve of Ed25519 in plain big integers: for making signatures that no honest signer makes. Slow.
 *
 * A point is its two affine coordinates (RFC 8032 §5.1).
 */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const mod = (value: bigint) => ((value % P) + P) % P;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base), e = exponent; e > 0n; e >>= 1n, square = mod(square * square)) {
    if (e & 1n) result = mod(result * square);
  }
  return result;
}

const inverse = (value: bigint) => power(value, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_1 = power(2n, (P - 1n) / 4n);

/** The neutral element. */
export const NEUTRAL: Point = { x: 0n, y: 1n };

/** A point as fractions, x = X/Z and y = Y/Z, with T = XY/Z: adding needs no inverse. */
interface Fractions {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
  readonly T: bigint;
}

const toFractions = ({ x, y }: Point): Fractions => ({ X: x, Y: y, Z: 1n, T: mod(x * y) });

function fromFractions({ X, Y, Z }: Fractions): Point {
  const inverted = inverse(Z);
  return { x: mod(X * inverted), y: mod(Y * inverted) };
}

/** RFC 8032 §5.1.4; complete, so doubling and the neutral element need no special case. */
function sum(a: Fractions, b: Fractions): Fractions {
  const A = mod((a.Y - a.X) * (b.Y - b.X));
  const B = mod((a.Y + a.X) * (b.Y + b.X));
  const C = mod(2n * D * a.T * b.T);
  const Z2 = mod(2n * a.Z * b.Z);
  const [E, F, G, H] = [B - A, Z2 - C, Z2 + C, B + A];
  return { X: mod(E * F), Y: mod(G * H), Z: mod(F * G), T: mod(E * H) };
}

/** The sum of two points. */
export function add(a: Point, b: Point): Point {
  return fromFractions(sum(toFractions(a), toFractions(b)));
}

/** The point added to itself so many times. */
export function times(scalar: bigint, point: Point): Point {
  let total = toFractions(NEUTRAL);
  for (let doubled = toFractions(point), s = scalar; s > 0n; s >>= 1n, doubled = sum(doubled, doubled)) {
    if (s & 1n) total = sum(total, doubled);
  }
  return fromFractions(total);
}

/** The point with this y and this lowest bit of x, or undefined where there is none. */
export function pointAt(y: bigint, lowestBitOfX: bigint): Point | undefined {
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * ROOT_OF_MINUS_1);
  if (mod(x * x) !== square) return undefined;
  if (x === 0n && lowestBitOfX === 1n) return undefined;
  return { x: (x & 1n) === lowestBitOfX ? x : mod(-x), y: mod(y) };
}

/** The canonical 32 bytes of a point. */
export function encodePoint(point: Point): Uint8Array {
  return toLittleEndian32(point.y | ((point.x & 1n) << 255n));
}

/** The base point B: y is 4/5, x even. */
export const BASE = pointAt(mod(4n * inverse(5n)), 0n) as Point;

/** The number that multiplies B, from a seed (RFC 8032 §5.1.5). */
export function secretScalar(seed: Uint8Array): bigint {
  const low = littleEndian(sha512(seed).slice(0, 32));
  return (low & (2n ** 254n - 8n)) | (2n ** 254n);
}

/** The challenge k = SHA-512(R, A, message) mod L. */
export function challenge(r: Uint8Array, publicKey: Uint8Array, message: Uint8Array): bigint {
  return littleEndian(sha512(concat(r, publicKey, message))) % GROUP_ORDER;
}

// The curve of RFC 8032 section 5.1 in plain integers, written from the equations for these tests alone: slow, and
// able to make the keys and signatures that no honest signer makes.
import { createHash } from 'node:crypto';

export const P = 2n ** 255n - 19n;
export const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * inverse(121666n));

export type Point = readonly [x: bigint, y: bigint];
export const NEUTRAL: Point = [0n, 1n];
export const BASE: Point = decode(encodeY(mod(4n * inverse(5n)), 0)) as Point;

function mod(a: bigint, m = P): bigint {
  return ((a % m) + m) % m;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b))
    if (e & 1n) result = mod(result * b);
  return result;
}

function inverse(a: bigint): bigint {
  return power(a, P - 2n);
}

function squareRoot(a: bigint): bigint | null {
  const candidate = power(a, (P + 3n) / 8n);
  for (const root of [candidate, mod(candidate * power(2n, (P - 1n) / 4n))]) {
    if (mod(root * root) === mod(a)) return root;
  }
  return null;
}

export function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const t = mod(D * x1 * x2 * y1 * y2);
  return [mod((x1 * y2 + x2 * y1) * inverse(1n + t)), mod((y1 * y2 + x1 * x2) * inverse(1n - t))];
}

export function multiply(scalar: bigint, point: Point): Point {
  let result = NEUTRAL;
  for (let s = scalar, p = point; s > 0n; s >>= 1n, p = add(p, p)) if (s & 1n) result = add(result, p);
  return result;
}

/** Writes y, reduced or not, with a sign bit: able to write what is not canonical. */
export function encodeY(y: bigint, sign: number): Uint8Array {
  const bytes = scalarBytes(y);
  bytes[31] = (bytes[31] ?? 0) | (sign << 7);
  return bytes;
}

export function encode([x, y]: Point): Uint8Array {
  return encodeY(y, Number(x & 1n));
}

/** Reads an encoding forgivingly: y is reduced; `null` if no point has it. */
export function decode(bytes: Uint8Array): Point | null {
  const value = littleEndian(bytes);
  const y = mod(value & (2n ** 255n - 1n));
  const root = squareRoot((y * y - 1n) * inverse(D * y * y + 1n));
  if (root === null) return null;
  return [(root & 1n) === value >> 255n ? root : mod(-root), y];
}

function scalarBytes(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
}

export function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** k of the verification equation. */
export function challengeOf(r: Uint8Array, a: Uint8Array, message: Uint8Array): bigint {
  return littleEndian(createHash('sha512').update(r).update(a).update(message).digest()) % L;
}

/** The eight points of small order, as multiples of one of order 8: 2y^2 = 1 - d y^4 and x^2 = -y^2. */
export function torsionPoints(): Point[] {
  for (const root of [squareRoot(1n + D) as bigint, mod(-(squareRoot(1n + D) as bigint))]) {
    const y = squareRoot((root - 1n) * inverse(D));
    const x = y === null ? null : squareRoot(-y * y);
    if (x !== null && y !== null) return Array.from({ length: 8 }, (_, i) => multiply(BigInt(i), [x, y]));
  }
  throw new Error('no point of order 8');
}

export function joined(r: Uint8Array, s: bigint): Uint8Array {
  return Uint8Array.from([...r, ...scalarBytes(s)]);
}

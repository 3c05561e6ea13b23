import { LIMITS } from '@offline-activation/protocol';
import { isWellFormed } from './well-formed.js';

/**
 * Encodes a value as RFC 8785 (JCS) bytes: members sorted by UTF-16 code units, no white space.
 *
 * @throws TypeError for what the protocol's JSON cannot say: numbers that are not integers below 2^53 in magnitude,
 *   `-0`, `undefined`, functions, objects with a prototype of their own, unpaired surrogates, member names with a
 *   character outside U+0020 to U+007E, depth over 16 (so also cycles).
 * @spec 3.2 (JSON-8)
 */
export function encodeCanonicalJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJsonText(value));
}

/**
 * Writes a value as RFC 8785 (JCS) text; see {@link encodeCanonicalJson}.
 *
 * @spec 3.2 (JSON-8)
 */
export function canonicalJsonText(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeInteger(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  if (depth === LIMITS.jsonDepthMax) throw new TypeError(`JSON is nested deeper than ${LIMITS.jsonDepthMax}`);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  return writeObject(value, depth + 1);
}

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    throw new TypeError('number is no integer below 2^53');
  return String(value);
}

/** For well-formed strings, RFC 8785 section 3.2.2.2 is exactly what ECMAScript does. */
function writeString(value: string): string {
  if (!isWellFormed(value)) throw new TypeError('string has an unpaired surrogate');
  return JSON.stringify(value);
}

function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError('object is not plain');
  // Without a comparison function, sort compares UTF-16 code units.
  const names = Object.keys(value).sort();
  const members = names.map((name) => {
    if (!/^[ -~]*$/.test(name)) throw new TypeError('member name is not printable ASCII');
    return `${JSON.stringify(name)}:${write((value as Record<string, unknown>)[name], depth)}`;
  });
  return `{${members.join(',')}}`;
}

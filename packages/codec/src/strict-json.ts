import { LIMITS } from '@offline-activation/protocol';
import { type JsonFault, malformed, tooLarge } from './malformed.js';
import { isWellFormed } from './well-formed.js';

/** A value of the protocol's JSON: numbers are integers below 2^53 in magnitude. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

/** A JSON object. As {@link parseStrictJson} makes it, it has no prototype, so that every member is its own. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** What {@link parseStrictJson} allows. */
export interface JsonLimits {
  /** Most bytes (of a string: of its UTF-8). Default: no limit. */
  readonly bytesMax?: number;
  /** Deepest nesting, the outermost object or array counting 1. Default 16. */
  readonly depthMax?: number;
  /** What may stand at the top. Default `object`. */
  readonly top?: 'object' | 'any';
  /** Whether white space may surround the value: in an HTTP body, never in a payload. Default false. */
  readonly outerSpace?: boolean;
}

/**
 * Parses strict JSON: RFC 8259 without anything around it, duplicate members, member names with a character outside
 * U+0020 to U+007E, unpaired surrogates (escaped ones too), or numbers other than `-?(0|[1-9][0-9]*)` below 2^53 in
 * magnitude, of which `-0` is none.
 *
 * Does not require canonical bytes. `__proto__` is a member like any other.
 *
 * @throws {@link ProtocolError} `too-large`, `malformed` (`json`); the details hold `fault` and, where there is one,
 *   the `offset` in UTF-16 units.
 * @spec 3.2 (JSON-1 to JSON-5, JSON-9)
 */
export function parseStrictJson(
  input: Uint8Array | string,
  limits?: JsonLimits & { readonly top?: 'object' },
): JsonObject;
export function parseStrictJson(input: Uint8Array | string, limits: JsonLimits): JsonValue;
export function parseStrictJson(input: Uint8Array | string, limits: JsonLimits = {}): JsonValue {
  const { bytesMax = Number.POSITIVE_INFINITY, depthMax = LIMITS.jsonDepthMax } = limits;
  const { top = 'object', outerSpace = false } = limits;
  const size = typeof input === 'string' ? new TextEncoder().encode(input).length : input.length;
  if (size > bytesMax) throw tooLarge(bytesMax, size);
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  if (text.startsWith('\uFEFF')) throw notJson('bom');
  if (!isWellFormed(text)) throw notJson('surrogate');
  const value = new Reader(text, depthMax).document(outerSpace);
  if (top === 'object' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    throw notJson('not-an-object');
  }
  return value;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notJson('utf-8');
  }
}

const WHITE_SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null/y;
const NUMBER_LIKE = /[-+.\w]+/y;
const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
/** A run of characters that stand for themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses exactly these.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const HEX4 = /[0-9A-Fa-f]{4}/y;
const MEMBER_NAME = /^[ -~]*$/;
const LITERALS: Record<string, boolean | null> = { true: true, false: false, null: null };
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Recursive descent; the depth bound keeps the stack small. */
class Reader {
  readonly #text: string;
  readonly #depthMax: number;
  #offset = 0;

  constructor(text: string, depthMax: number) {
    this.#text = text;
    this.#depthMax = depthMax;
  }

  document(outerSpace: boolean): JsonValue {
    const before = this.#take(WHITE_SPACE);
    if (before !== '' && !outerSpace) throw this.#refuse('leading');
    const value = this.#value(0);
    const after = this.#take(WHITE_SPACE);
    if (this.#offset < this.#text.length || (after !== '' && !outerSpace)) throw this.#refuse('trailing');
    return value;
  }

  #value(depth: number): JsonValue {
    const next = this.#peek();
    if (next === '{') return this.#object(depth + 1);
    if (next === '[') return this.#array(depth + 1);
    if (next === '"') return this.#string();
    if (next === '-' || (next >= '0' && next <= '9')) return this.#number();
    const literal = LITERALS[this.#take(LITERAL)];
    if (literal === undefined) throw this.#refuse('syntax');
    return literal;
  }

  #object(depth: number): JsonObject {
    this.#enter(depth);
    const object: JsonObject = Object.create(null);
    if (this.#accept('}')) return object;
    do {
      if (this.#peek() !== '"') throw this.#refuse('syntax');
      const name = this.#string();
      if (!MEMBER_NAME.test(name)) throw this.#refuse('member-name');
      if (name in object) throw this.#refuse('duplicate-member');
      if (!this.#accept(':')) throw this.#refuse('syntax');
      object[name] = this.#value(depth);
    } while (this.#accept(','));
    if (!this.#accept('}')) throw this.#refuse('syntax');
    return object;
  }

  #array(depth: number): JsonValue[] {
    this.#enter(depth);
    const array: JsonValue[] = [];
    if (this.#accept(']')) return array;
    do array.push(this.#value(depth));
    while (this.#accept(','));
    if (!this.#accept(']')) throw this.#refuse('syntax');
    return array;
  }

  #enter(depth: number): void {
    if (depth > this.#depthMax) throw this.#refuse('depth');
    this.#offset += 1;
  }

  #number(): number {
    const text = this.#take(NUMBER_LIKE);
    const value = Number(text);
    if (!INTEGER.test(text) || !Number.isSafeInteger(value) || Object.is(value, -0))
      throw this.#refuse('number');
    return value;
  }

  #string(): string {
    this.#offset += 1;
    let value = '';
    for (;;) {
      value += this.#take(PLAIN);
      const end = this.#text[this.#offset];
      this.#offset += 1;
      if (end === '"') break;
      if (end !== '\\') throw this.#refuse('syntax');
      value += this.#escape();
    }
    // The text itself is well formed, so only escapes can have left half a pair.
    if (!isWellFormed(value)) throw this.#refuse('surrogate');
    return value;
  }

  #escape(): string {
    const symbol = this.#text[this.#offset] ?? '';
    this.#offset += 1;
    if (symbol === 'u') {
      const hex = this.#take(HEX4);
      if (hex === '') throw this.#refuse('syntax');
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const plain = Object.hasOwn(ESCAPES, symbol) ? ESCAPES[symbol] : undefined;
    if (plain === undefined) throw this.#refuse('syntax');
    return plain;
  }

  /** The next character after white space, or `''` at the end. */
  #peek(): string {
    this.#take(WHITE_SPACE);
    return this.#text[this.#offset] ?? '';
  }

  #accept(symbol: string): boolean {
    if (this.#peek() !== symbol) return false;
    this.#offset += 1;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#offset += taken.length;
    return taken;
  }

  #refuse(fault: JsonFault) {
    return notJson(fault, { offset: Math.min(this.#offset, this.#text.length) });
  }
}

function notJson(fault: JsonFault, position: { readonly offset?: number } = {}) {
  return malformed('json', { fault, ...position });
}

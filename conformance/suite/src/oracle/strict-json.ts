import { fromUtf8 } from './bytes.js';
import type { Json, JsonObject } from './json.js';

/** Deepest nesting of objects and arrays that is read; the outermost is at depth 1. */
export const DEPTH_MAX = 16;

/** The first rule of strict JSON that a text breaks. */
export type JsonFault =
  | 'utf-8'
  | 'bom'
  | 'leading'
  | 'syntax'
  | 'duplicate-member'
  | 'member-name'
  | 'number'
  | 'surrogate'
  | 'depth'
  | 'trailing'
  | 'not-object';

/** The object that was read, or what is wrong with the bytes. */
export type StrictJson =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly reason: JsonFault };

/**
 * Reads UTF-8 bytes as one JSON object under the rules for signed payloads.
 *
 * Refuses what JSON leaves open and what readers disagree about: a byte order mark, duplicate members,
 * numbers other than integers below 2^53, unpaired surrogates, nesting deeper than {@link DEPTH_MAX},
 * member names with anything but printable ASCII, white space or bytes around the object. White space between
 * the tokens of the object is allowed.
 *
 * @spec 3.2 (JSON-1 to JSON-5)
 */
export function parseStrictJson(bytes: Uint8Array): StrictJson {
  const text = fromUtf8(bytes);
  if (text === undefined) return { ok: false, reason: 'utf-8' };
  if (text.startsWith('\uFEFF')) return { ok: false, reason: 'bom' };
  try {
    return { ok: true, value: new Reader(text).document() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, reason: error.reason };
    throw error;
  }
}

class Fault extends Error {
  constructor(readonly reason: JsonFault) {
    super(reason);
  }
}

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
const LITERALS: readonly [string, Json][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonObject {
    if (/^[ \t\n\r]/.test(this.#text)) throw new Fault('leading');
    const isObject = this.#text[0] === '{';
    const value = this.#value(1);
    if (this.#at < this.#text.length) throw new Fault('trailing');
    if (!isObject) throw new Fault('not-object');
    return value as JsonObject;
  }

  #value(depth: number): Json {
    this.#space();
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      if (depth > DEPTH_MAX) throw new Fault('depth');
      this.#at++;
      return first === '{' ? this.#members(depth) : this.#items(depth);
    }
    if (first === '"') return this.#string();
    const literal = LITERALS.find(([word]) => this.#text.startsWith(word, this.#at));
    if (literal) {
      this.#at += literal[0].length;
      return literal[1];
    }
    return this.#number();
  }

  #members(depth: number): JsonObject {
    const members: Record<string, Json> = Object.create(null);
    if (this.#skip('}')) return members;
    do {
      this.#space();
      const name = this.#string();
      if (!/^[ -~]*$/.test(name)) throw new Fault('member-name');
      if (name in members) throw new Fault('duplicate-member');
      this.#expect(':');
      members[name] = this.#value(depth + 1);
    } while (this.#skip(','));
    this.#expect('}');
    return members;
  }

  #items(depth: number): readonly Json[] {
    const items: Json[] = [];
    if (this.#skip(']')) return items;
    do items.push(this.#value(depth + 1));
    while (this.#skip(','));
    this.#expect(']');
    return items;
  }

  #string(): string {
    if (this.#text[this.#at++] !== '"') throw new Fault('syntax');
    let value = '';
    for (;;) {
      const symbol = this.#text[this.#at++];
      if (symbol === undefined || symbol < ' ') throw new Fault('syntax');
      if (symbol === '"') break;
      value += symbol === '\\' ? this.#escape() : symbol;
    }
    // After decoding, so that half a pair from an escape and half from another is still a pair.
    if (/\p{Surrogate}/u.test(value)) throw new Fault('surrogate');
    return value;
  }

  #escape(): string {
    const symbol = this.#text[this.#at++] ?? '';
    if (symbol !== 'u') {
      const plain = ESCAPES[symbol];
      if (plain === undefined) throw new Fault('syntax');
      return plain;
    }
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new Fault('syntax');
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  /** Everything that JSON itself calls a number is taken whole first: its fault is `number`, not `syntax`. */
  #number(): number {
    const json = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
    json.lastIndex = this.#at;
    const digits = json.exec(this.#text)?.[0];
    if (digits === undefined) throw new Fault('syntax');
    this.#at += digits.length;
    const value = Number(digits);
    if (!/^-?[0-9]+$/.test(digits) || digits === '-0' || !Number.isSafeInteger(value))
      throw new Fault('number');
    return value;
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
  }

  #skip(symbol: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== symbol) return false;
    this.#at++;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#skip(symbol)) throw new Fault('syntax');
  }
}

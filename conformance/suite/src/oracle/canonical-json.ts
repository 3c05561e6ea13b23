import { utf8 } from './bytes.js';
import { isObject, type Json } from './json.js';

/**
 * The RFC 8785 bytes of a restricted JSON value: no white space, members in the order of their names' UTF-16
 * code units, shortest escapes.
 *
 * @throws TypeError for a number that strict JSON would refuse, a name that is not printable ASCII, an unpaired surrogate.
 */
export function canonicalJson(value: Json): Uint8Array {
  return utf8(canonicalText(value));
}

/** As {@link canonicalJson}, as a string. */
export function canonicalText(value: Json): string {
  if (typeof value === 'number') return integer(value);
  if (typeof value === 'string') return string(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isObject(value)) {
    // The default order of sort() is by UTF-16 code units.
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${memberName(name)}:${canonicalText(member)}`).join(',')}}`;
  }
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalText).join(',')}]`;
  throw new TypeError('not a JSON value');
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('not a restricted number');
  return value.toString();
}

function memberName(name: string): string {
  if (!/^[ -~]*$/.test(name)) throw new TypeError('member names are printable ASCII');
  return string(name);
}

const SHORT: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** Characters that a string has as they are: nearly all strings hold no others. */
const PLAIN = /^[ !#-[\]-~]*$/;

function string(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('unpaired surrogate');
  let text = '';
  for (const symbol of value) {
    const escaped = SHORT[symbol];
    if (escaped) text += escaped;
    else if (symbol < ' ') text += `\\u${symbol.charCodeAt(0).toString(16).padStart(4, '0')}`;
    else text += symbol;
  }
  return `"${text}"`;
}

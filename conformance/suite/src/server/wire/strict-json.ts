import { concat, utf8 } from '../../oracle/bytes.js';
import { BODY_BYTES_MAX } from './requests.js';

/** A body that is no strict JSON, made of one that is an object in JSON. */
export interface JsonFault {
  readonly name: string;
  readonly write: (good: string) => string | Uint8Array;
}

/** One more member before the others. */
const member = (name: string, text: string): JsonFault => ({
  name,
  write: (good) => `{${text},${good.slice(1)}`,
});
/** One more member with bytes that no text has. */
const bytes = (name: string, ...inside: number[]): JsonFault => ({
  name,
  write: (good) => concat(utf8('{"x":"'), Uint8Array.of(...inside), utf8(`",${good.slice(1)}`)),
});
const rewritten = (name: string, write: JsonFault['write']): JsonFault => ({ name, write });

/** Objects and arrays in turn, so that the innermost is at this level of the body. */
export const nested = (levels: number): string => `"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}`;

/** One of each way not to be strict JSON with an object at the top. @spec 3.2 (JSON-1 to JSON-5), 11.2 */
export const JSON_FAULTS: readonly JsonFault[] = [
  rewritten('empty', () => ''),
  rewritten('white space alone', () => ' \r\n\t'),
  rewritten('array', (good) => `[${good}]`),
  rewritten('null', () => 'null'),
  rewritten('string', (good) => JSON.stringify(good)),
  rewritten('a form', () => 'licenseKey=1&machineCode=2'),
  rewritten('byte order mark', (good) => `\uFEFF${good}`),
  rewritten('UTF-16', (good) => new Uint8Array(Buffer.from(good, 'utf16le'))),
  rewritten('cut short', (good) => good.slice(0, -1)),
  rewritten('a second object', (good) => `${good}{}`),
  rewritten('zero byte after', (good) => `${good}\0`),
  rewritten('no-break space after', (good) => `${good}\u00a0`),
  rewritten('trailing comma', (good) => `${good.slice(0, -1)},}`),
  rewritten('comment', (good) => `{/**/${good.slice(1)}`),
  rewritten('known member twice', (good) => `{"licenseKey":"AAAAA",${good.slice(1)}`),
  member('unknown member twice', '"x":1,"x":1'),
  member('member twice, once escaped', '"x":1,"\\u0078":1'),
  member('member twice, deep', '"x":[{"y":{"z":1,"z":1}}]'),
  member('__proto__ twice', '"__proto__":{},"__proto__":{}'),
  member('17 levels', nested(17)),
  member('many levels', nested(Math.floor(BODY_BYTES_MAX / 4))),
  member('minus zero', '"x":-0'),
  member('1.0', '"x":1.0'),
  member('exponent', '"x":1e2'),
  member('leading zero', '"x":01'),
  member('2^53', '"x":9007199254740992'),
  member('minus 2^53', '"x":-9007199254740992'),
  member('fraction, deep', '"x":[{"y":[0.5]}]'),
  member('NaN', '"x":NaN'),
  member('single quotes', "'x':1"),
  member('control character', '"x":"a\tb"'),
  member('high surrogate alone', '"x":"\\ud83d"'),
  member('low surrogate alone', '"x":"\\ude00"'),
  member('surrogates reversed', '"x":"\\ude00\\ud83d"'),
  member('name not in ASCII', '"\u00e9":1'),
  member('name not in ASCII, escaped', '"\\u00e9":1'),
  bytes('byte FF', 0xff),
  bytes('overlong form', 0xc0, 0xa2),
  bytes('surrogate in UTF-8', 0xed, 0xa0, 0xbd),
  bytes('cut-off sequence', 0xe2, 0x82),
];

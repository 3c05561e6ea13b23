import { concat, utf8 } from '../bytes.js';
import { canonicalJson, canonicalText } from '../canonical-json.js';
import { KINDS } from '../kinds.js';
import { writeEnvelope } from '../paseto.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, payloadWith, seal, withPayload } from './ingredients.js';

/** Well signed, with one more member before the others: nobody names it, so only its form can be wrong. */
const withMember = (member: string) => (good: Ingredients) => withPayload(good, payloadWith(good, member));
/** Well signed, with the canonical text rewritten. */
const rewritten = (rewrite: (text: string) => string) => (good: Ingredients) =>
  withPayload(good, rewrite(canonicalText(good.claims)));
/** Well signed, with other bytes as the payload. */
const withBytes = (write: (payload: Uint8Array) => Uint8Array) => (good: Ingredients) =>
  writeEnvelope(seal(good, { payload: write(canonicalJson(good.claims)) }));

/** Arrays in arrays, so that the innermost is at `depth` in a payload, which is itself at depth 1. */
export const nested = (depth: number) => '['.repeat(depth - 1) + ']'.repeat(depth - 1);

const DIFFER =
  'Readers differ about it, so a server and a client read two different things out of one signature.';
const number = (name: string, digits: string, bug: string): Draft => ({
  name: `number-${name}`,
  code: 'malformed',
  bug,
  forge: withMember(`"x":${digits}`),
});
const ROUNDED = 'The number is rounded on the way, and what was signed is not what is compared.';
const document = (name: string, text: string, bug: string): Draft => ({
  name,
  code: 'malformed',
  bug,
  forge: (good) => withPayload(good, text),
});
const EXCEPTION = 'What is no object ends the reader with an exception in place of an error.';

const drafts: readonly Draft[] = [
  {
    name: 'duplicate-member',
    code: 'malformed',
    bug: `${DIFFER} One takes the first, the other the last.`,
    forge: withMember('"jti":"AAAAAAAAAAAAAAAAAAAAAA"'),
  },
  {
    name: 'duplicate-unknown-member',
    code: 'malformed',
    bug: `${DIFFER} Only the members of the schema are looked at.`,
    forge: withMember('"x":1,"x":2'),
  },
  {
    name: 'duplicate-member-escaped',
    code: 'malformed',
    bug: `${DIFFER} Names are compared before their escapes are read.`,
    forge: withMember('"\\u006ati":"AAAAAAAAAAAAAAAAAAAAAA"'),
  },
  {
    name: 'duplicate-member-deep',
    code: 'malformed',
    bug: `${DIFFER} Only the outermost object is looked at.`,
    forge: withMember('"x":[{"y":{"z":1,"z":1}}]'),
  },
  {
    name: 'duplicate-member-inherited',
    code: 'malformed',
    bug: 'A member with the name of the prototype escapes the check, and may change what is inherited.',
    forge: withMember('"__proto__":{},"__proto__":{}'),
  },
  {
    name: 'byte-order-mark',
    code: 'malformed',
    bug: `${DIFFER} One drops the mark, the other fails.`,
    forge: withBytes((payload) => concat(Uint8Array.of(0xef, 0xbb, 0xbf), payload)),
  },
  {
    name: 'leading-space',
    code: 'malformed',
    bug: 'What surrounds the object is not looked at.',
    forge: rewritten((text) => ` ${text}`),
  },
  {
    name: 'trailing-space',
    code: 'malformed',
    bug: 'What surrounds the object is not looked at.',
    forge: rewritten((text) => `${text}\n`),
  },
  {
    name: 'trailing-garbage',
    code: 'malformed',
    bug: 'What surrounds the object is not looked at: a second object hides there.',
    forge: rewritten((text) => `${text}{}`),
  },
  {
    name: 'trailing-nul',
    code: 'malformed',
    bug: 'A reader that counts to the first zero byte does not see what follows it.',
    forge: rewritten((text) => `${text}\0`),
  },
  {
    name: 'trailing-comma',
    code: 'malformed',
    bug: DIFFER,
    forge: rewritten((text) => `${text.slice(0, -1)},}`),
  },
  { name: 'comment', code: 'malformed', bug: DIFFER, forge: rewritten((text) => `{/**/${text.slice(1)}`) },
  {
    name: 'single-quotes',
    code: 'malformed',
    bug: DIFFER,
    forge: withMember("'x':1"),
  },
  {
    name: 'control-character',
    code: 'malformed',
    bug: DIFFER,
    forge: withMember('"x":"a\tb"'),
  },
  { name: 'bad-escape', code: 'malformed', bug: DIFFER, forge: withMember('"x":"\\x41"') },
  {
    name: 'high-surrogate',
    code: 'malformed',
    bug: `${DIFFER} One replaces it, the other keeps it.`,
    forge: withMember('"x":"\\ud83d"'),
  },
  {
    name: 'low-surrogate',
    code: 'malformed',
    bug: `${DIFFER} One replaces it, the other keeps it.`,
    forge: withMember('"x":"\\ude00"'),
  },
  {
    name: 'surrogates-reversed',
    code: 'malformed',
    bug: `${DIFFER} Surrogates are counted, but not paired.`,
    forge: withMember('"x":"\\ude00\\ud83d"'),
  },
  {
    name: 'surrogate-in-name',
    code: 'malformed',
    bug: `${DIFFER} Names are not looked at.`,
    forge: withMember('"\\ud83d":1'),
  },
  {
    name: 'surrogate-as-utf-8',
    code: 'malformed',
    bug: `${DIFFER} A lenient decoder puts U+FFFD in its place.`,
    forge: withBytes((payload) =>
      concat(utf8('{"x":"'), Uint8Array.of(0xed, 0xa0, 0xbd), utf8('",'), payload.slice(1)),
    ),
  },
  {
    name: 'not-utf-8',
    code: 'malformed',
    bug: `${DIFFER} A lenient decoder puts U+FFFD in its place.`,
    forge: withBytes((payload) => concat(utf8('{"x":"'), Uint8Array.of(0xff), utf8('",'), payload.slice(1))),
  },
  {
    name: 'overlong-utf-8',
    code: 'malformed',
    bug: `${DIFFER} A quotation mark is smuggled past a check on bytes.`,
    forge: withBytes((payload) =>
      concat(utf8('{"x":"'), Uint8Array.of(0xc0, 0xa2), utf8('",'), payload.slice(1)),
    ),
  },
  number('fraction', '1.5', ROUNDED),
  number('fraction-zero', '1.0', `${DIFFER} 1.0 is an integer to one and none to the other.`),
  number('exponent', '1e2', `${DIFFER} 1e2 is an integer to one and none to the other.`),
  number('exponent-upper-case', '1E2', `${DIFFER} 1E2 is an integer to one and none to the other.`),
  number('minus-zero', '-0', `${DIFFER} -0 comes back as 0.`),
  number('leading-zero', '01', `${DIFFER} 010 is eight to somebody.`),
  number('plus', '+1', DIFFER),
  number('2-53', '9007199254740992', ROUNDED),
  number('2-53-plus-1', '9007199254740993', ROUNDED),
  number('minus-2-53', '-9007199254740992', ROUNDED),
  number('400-digits', '1'.repeat(400), 'The number becomes infinity.'),
  number('1e400', '1e400', 'The number becomes infinity.'),
  number('nan', 'NaN', DIFFER),
  {
    name: 'number-deep',
    code: 'malformed',
    bug: 'Only the members of the schema are looked at.',
    forge: withMember('"x":[{"y":[1.0]}]'),
  },
  {
    name: 'depth-17',
    code: 'malformed',
    bug: 'Nesting has no bound: a short text exhausts the stack.',
    forge: withMember(`"x":${nested(17)}`),
  },
  {
    name: 'depth-2000',
    code: 'malformed',
    bug: 'Nesting has no bound: a short text exhausts the stack.',
    forge: withMember(`"x":${nested(2000)}`),
  },
  {
    name: 'name-not-ascii',
    code: 'malformed',
    bug: 'Names are sorted by bytes in one language and by UTF-16 in another: the canonical forms differ.',
    forge: withMember('"\u00e9":1'),
  },
  {
    name: 'name-not-ascii-escaped',
    code: 'malformed',
    bug: 'Names are looked at before their escapes are read.',
    forge: withMember('"\\u00e9":1'),
  },
  {
    name: 'name-not-ascii-deep',
    code: 'malformed',
    bug: 'Only the outermost names are looked at.',
    forge: withMember('"x":{"\u00e9":1}'),
  },
  {
    name: 'name-control-character',
    code: 'malformed',
    bug: 'A name that cannot be seen is carried along.',
    forge: withMember('"\\u0000":1'),
  },
  {
    name: 'name-delete',
    code: 'malformed',
    bug: 'A name that cannot be seen is carried along.',
    forge: withMember('"\u007f":1'),
  },
  document('array', '[]', EXCEPTION),
  { name: 'array-of-one', code: 'malformed', bug: EXCEPTION, forge: rewritten((text) => `[${text}]`) },
  document('null', 'null', EXCEPTION),
  document('true', 'true', EXCEPTION),
  document('number', '1', EXCEPTION),
  document('string', '"token"', EXCEPTION),
  document('not-json', 'kind=token', EXCEPTION),
  {
    name: 'cut-short',
    code: 'malformed',
    bug: 'An object without its end is read as far as it goes.',
    forge: rewritten((text) => text.slice(0, -1)),
  },
];

/** Well-signed payloads that are not strict JSON. @spec 3.2 */
export const JSON_FORGERIES = family('json', KINDS, drafts);

import { utf8 } from '../bytes.js';
import { canonicalText } from '../canonical-json.js';
import { ENVELOPE_CHARS_MAX } from '../carrier-text.js';
import { isObject, type Json, type JsonObject } from '../json.js';
import { KINDS, type Kind } from '../kinds.js';
import { keyId } from '../paserk.js';
import { writeEnvelope } from '../paseto.js';
import type { Random } from '../random.js';
import {
  type Ingredients,
  payloadWith,
  replaced,
  seal,
  valueAt,
  withClaims,
  withPayload,
} from './ingredients.js';
import { nested } from './json.js';
import { mixedOrderKey } from './odd-points.js';
import { ofLength } from './size.js';

/** A way to write an artifact that looks wrong and is not: refusing it is a fault. */
export interface Oddity {
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** Whom a reader hurts that refuses it. */
  readonly bug: string;
  /** Writes an artifact that is good, and odd in this way. */
  write(good: Ingredients, random: Random): string;
}

const ISSUER: readonly Kind[] = ['token', 'receipt'];
const MACHINE: readonly Kind[] = ['machine-code', 'deactivation'];

const CANONICAL = 'Artifacts of writers in other languages are refused although every rule is kept.';
const UNKNOWN = 'The first artifact of a later revision locks everyone out.';
const BOUND = 'The bound is one too low: an artifact that the rules allow is refused.';

const withMember = (member: string) => (good: Ingredients) => withPayload(good, payloadWith(good, member));
const setting = (pointer: string, value: Json | ((now: Json) => Json)) => (good: Ingredients) => {
  const now = valueAt(good.claims, pointer) ?? null;
  return withClaims(
    good,
    replaced(good.claims, pointer, typeof value === 'function' ? value(now) : value) as JsonObject,
  );
};
const upTo = (count: number) => (now: Json) =>
  Array.from({ length: count }, (_, at) => ({
    ...((now as readonly Json[])[0] as JsonObject),
    name: `c.${at}`,
  }));
const keyIds = Array.from({ length: 16 }, (_, at) => keyId(new Uint8Array(32).fill(at + 2)));

/** The members of every object backwards. */
function backwards(value: Json): string {
  if (isObject(value)) {
    const members = Object.keys(value).sort().reverse();
    return `{${members.map((name) => `"${name}":${backwards(value[name] ?? null)}`).join(',')}}`;
  }
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(backwards).join(',')}]`;
  return canonicalText(value);
}

const rows: readonly [string, string, Oddity['write'], (readonly Kind[])?][] = [
  ['members-backwards', CANONICAL, (good) => withPayload(good, backwards(good.claims))],
  [
    'white-space',
    CANONICAL,
    (good) => withPayload(good, JSON.stringify(good.claims, null, '\t').replace(/\n/g, '\r\n')),
  ],
  [
    'name-escaped',
    CANONICAL,
    (good) => withPayload(good, canonicalText(good.claims).replace('"jti"', '"\\u006Ati"')),
  ],
  ['slash-escaped', CANONICAL, withMember('"x":"\\/"')],
  ['unknown-member-in-order', UNKNOWN, (good) => withClaims(good, { ...good.claims, x: 1 })],
  ['unknown-members', UNKNOWN, withMember('"x":null,"y":[{"z":true}],"":0,"a b~":{}')],
  ['unknown-member-inherited', UNKNOWN, withMember('"__proto__":{"kind":"other"},"constructor":1')],
  ['unknown-pair-escaped', UNKNOWN, withMember('"x":"\\ud83d\\ude00"')],
  ['unknown-nul-in-text', UNKNOWN, withMember('"x":"\\u0000"')],
  ['number-2-53-minus-1', BOUND, withMember('"x":9007199254740991,"y":-9007199254740991')],
  ['depth-16', BOUND, withMember(`"x":${nested(16)}`)],
  ['envelope-8192', BOUND, (good) => ofLength(good, ENVELOPE_CHARS_MAX)],
  ['year-1', BOUND, setting('/iat', '0001-01-01T00:00:00Z')],
  ['year-9999', BOUND, setting('/iat', '9999-12-31T23:59:59Z')],
  ['leap-day', BOUND, setting('/iat', '2000-02-29T00:00:00Z')],
  ['product-of-one', BOUND, setting('/aud', '0')],
  ['product-of-64', BOUND, setting('/aud', `a${'.-'.repeat(31)}z`)],
  [
    'footer-128-bytes',
    BOUND,
    (good) => {
      const kid = keyId(good.signer.publicKey);
      return writeEnvelope(
        seal(good, { footer: utf8(`{"kid":${' '.repeat(128 - 10 - kid.length)}"${kid}"}`) }),
      );
    },
    ISSUER,
  ],
  [
    'mixed-order-key',
    'Verifiers disagree: the cofactorless equation holds, and the key is not of small order.',
    (good, random) => writeEnvelope(mixedOrderKey(good, random, 'strict')),
    MACHINE,
  ],
  ['label-of-64-pairs', BOUND, setting('/machine/label', '\u{1F4BB}'.repeat(64)), ['machine-code']],
  ['no-components', BOUND, setting('/machine/fingerprint/components', []), MACHINE],
  ['16-components', BOUND, setting('/machine/fingerprint/components', upTo(16)), MACHINE],
  ['16-accepted-keys', BOUND, setting('/accepts', keyIds), ['machine-code']],
  ['largest-generation', BOUND, setting('/seat/generation', Number.MAX_SAFE_INTEGER), ['token']],
  ['limit-0', BOUND, setting('/seat/limit', 0), ['token']],
  ['no-entitlements', BOUND, setting('/license/entitlements', []), ['token']],
  [
    '32-entitlements',
    BOUND,
    setting(
      '/license/entitlements',
      keyIds.flatMap((_, at) => [`a${at}`, `A${at}`]),
    ),
    ['token'],
  ],
  ['issuer-of-200', BOUND, setting('/iss', '\u00e9'.repeat(200)), ISSUER],
  ['weight-1000', BOUND, setting('/binding/components/0/weight', 1000), ['token']],
];

/** Everything that must be accepted although it looks wrong. @spec 3.2 (JSON-6, JSON-9), 3.3 */
export const ODDITIES: readonly Oddity[] = rows.map(([name, bug, write, kinds = KINDS]) => ({
  id: `oddity/${name}`,
  kinds,
  bug,
  write,
}));

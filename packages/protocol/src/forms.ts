import { type SchemaOptions, type TLiteral, type TUnion, Type } from '@sinclair/typebox';
import { LIMITS } from './generated/limits.js';

/*
 * The forms that members of several schemas share (spec §3.2, §3.4). Patterns keep to what ECMAScript, Python and RE2
 * read alike; where that cannot be (characters outside the basic plane), `x-chars` says what the generator of the
 * JSON Schemas writes instead.
 */

const ID_CHAR = '[A-Za-z0-9_-]';

/** Every member has a description: one text for the JSON Schema and for the reference documentation. */
export type Described = SchemaOptions & { readonly description: string };

// A date that exists, years 0001 to 9999, 29 February in leap years only.
const YEAR = '(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})';
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)';
const DAY_31 = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])';
const DAY_30 = '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)';
const DAY_28 = '02-(?:0[1-9]|1[0-9]|2[0-8])';
const DATE = `(?:${YEAR}-(?:${DAY_31}|${DAY_30}|${DAY_28})|${LEAP_YEAR}-02-29)`;
const TIME_OF_DAY = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';

/** An instant `YYYY-MM-DDThh:mm:ssZ`: UTC, whole seconds, a day that exists. */
export const time = (options: Described) => Type.String({ pattern: `^${DATE}T${TIME_OF_DAY}Z$`, ...options });

/** 16 bytes in strict base64url: 22 characters, the unused bits of the last one zero. */
export const id = (options: Described) => Type.String({ pattern: `^${ID_CHAR}{21}[AQgw]$`, ...options });

/** A component's digest: 16 bytes in strict base64url. */
export const digest = id;

/** PASERK id of a key: `k4.pid.` and 33 bytes in strict base64url. */
export const kid = (options: Described) =>
  Type.String({ pattern: `^k4\\.pid\\.${ID_CHAR}{44}$`, ...options });

/** PASERK public key: `k4.public.` and 32 bytes in strict base64url; not checked to be a point of the curve. */
export const publicKey = (options: Described) =>
  Type.String({ pattern: `^k4\\.public\\.${ID_CHAR}{42}[AEIMQUYcgkosw048]$`, ...options });

/** PASERK secret key: `k4.secret.` and 64 bytes, seed then public key, in strict base64url. */
export const secretKey = (options: Described) =>
  Type.String({ pattern: `^k4\\.secret\\.${ID_CHAR}{85}[AQgw]$`, ...options });

/** Product id, component name or scheme. */
export const lowerName = (options: Described) =>
  Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{0,63}$', ...options });

/** License id, activation id, edition or entitlement. */
export const name = (options: Described) =>
  Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', ...options });

/** Text of a bounded number of Unicode code points (TypeBox's own lengths count UTF-16 units). */
export function chars(min: number, max: number, options: Described) {
  const pattern = `^(?:[^\\uD800-\\uDFFF]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]){${min},${max}}$`;
  return Type.String({ pattern, 'x-chars': { min, max }, ...options });
}

/** Text for people: 1 to `max` code points, none of them a control character (category Cc). */
export function text(max: number, options: Described) {
  const pattern = `^(?:[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]){1,${max}}$`;
  return Type.String({ pattern, 'x-chars': { min: 1, max, printable: true }, ...options });
}

/** An envelope as text: header, payload with signature, optional footer; not decoded here. */
export const envelope = (options: Described) =>
  Type.String({
    pattern: `^v4\\.public\\.${ID_CHAR}+(?:\\.${ID_CHAR}+)?$`,
    maxLength: LIMITS.envelopeCharsMax,
    ...options,
  });

/** A duration of one unit: `PnM`, `PnD`, `PTnH`, `PTnM` or `PTnS`, n from 0 to 9999 without leading zeros. */
export const duration = (options: Described) => Type.String({ pattern: DURATION_PATTERN, ...options });

/** Pattern of {@link duration}. */
export const DURATION_PATTERN = '^P(?:(?:0|[1-9][0-9]{0,3})[MD]|T(?:0|[1-9][0-9]{0,3})[HMS])$';

/** An absolute URL of scheme http or https; not parsed further here. */
export const url = (options: Described) => Type.String({ pattern: '^https?://[^\\s]+$', ...options });

/** An integer from `minimum` to `maximum`, by default 2^53 − 1. */
export function integer(options: Described & { readonly minimum: number; readonly maximum?: number }) {
  return Type.Integer({ maximum: LIMITS.integerMax, ...options });
}

/** One of several words. */
export function oneOf<const W extends readonly string[]>(words: W, options: Described) {
  type Members = { -readonly [K in keyof W]: TLiteral<W[K]> };
  return Type.Union(
    words.map((word) => Type.Literal(word)),
    options,
  ) as unknown as TUnion<Members>;
}

/** Members of `crit` in every kind of artifact. */
export const crit = () =>
  Type.Optional(
    Type.Array(Type.String({ pattern: '^[ -~]*$', description: 'A member name of the same payload.' }), {
      minItems: 1,
      uniqueItems: true,
      description:
        'Members that a reader must implement to read this payload. Names that this revision defines are never listed; `critFault` checks that.',
    }),
  );

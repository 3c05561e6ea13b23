import { utf8 } from '../bytes.js';
import { canonicalJson, canonicalText } from '../canonical-json.js';
import type { Json, JsonObject } from '../json.js';
import { assertionOf, KINDS, type Kind } from '../kinds.js';
import { keyId } from '../paserk.js';
import { writeEnvelope } from '../paseto.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, replaced, seal, withClaims } from './ingredients.js';

const withMember = (pointer: string, value: Json | undefined) => (good: Ingredients) =>
  withClaims(good, replaced(good.claims, pointer, value) as JsonObject);

/** Says another kind of the same signer, so that the footer stays right. */
const SIBLING: Record<Kind, Kind> = {
  'machine-code': 'deactivation',
  deactivation: 'machine-code',
  token: 'receipt',
  receipt: 'token',
};

const drafts: readonly Draft[] = [
  {
    name: 'sibling',
    code: 'wrong-kind',
    bug: 'The wrong file is reported as a broken one, and the person never learns which to choose.',
    forge: (good) => withMember('/kind', SIBLING[good.kind])(good),
  },
  {
    name: 'sibling-whole',
    code: 'wrong-kind',
    bug: 'The wrong file is reported as a broken one: its signature is true, under its own assertion.',
    forge: (good) => {
      const payload = canonicalJson(replaced(good.claims, '/kind', SIBLING[good.kind]));
      return writeEnvelope(seal(good, { payload, assertion: assertionOf(SIBLING[good.kind]) }));
    },
  },
  {
    name: 'unknown',
    code: 'wrong-kind',
    bug: 'A kind of a later revision is reported as a broken file.',
    forge: withMember('/kind', 'license'),
  },
  {
    name: 'unknown-with-footer',
    code: 'wrong-kind',
    bug: 'A footer is taken for a fault before the kind is known, and a file of a later revision for a broken one.',
    forge: (good) =>
      writeEnvelope(
        seal(good, {
          payload: canonicalJson({ ...good.claims, kind: 'license' }),
          footer: utf8(canonicalText({ kid: keyId(good.signer.publicKey) })),
        }),
      ),
  },
  {
    name: 'longer-than-is-told',
    code: 'wrong-kind',
    bug: 'An error repeats text from outside at any length.',
    forge: withMember('/kind', '\u{1F4BB}'.repeat(65)),
  },
  {
    name: 'upper-case',
    code: 'wrong-kind',
    bug: 'Kinds are compared without regard to case, but assertions are not.',
    forge: (good) => withMember('/kind', good.kind.toUpperCase())(good),
  },
  {
    name: 'inherited',
    code: 'wrong-kind',
    bug: 'The kind is looked up among the names that every object has, and finds one.',
    forge: withMember('/kind', 'constructor'),
  },
  {
    name: 'empty',
    code: 'wrong-kind',
    bug: 'A kind without a name counts as none, or as any.',
    forge: withMember('/kind', ''),
  },
  {
    name: 'missing',
    code: 'malformed',
    bug: 'What does not say its kind is taken for whatever is expected.',
    forge: withMember('/kind', undefined),
  },
  ...(
    [
      ['null', null],
      ['number', 1],
      ['array', ['token']],
      ['object', {}],
    ] as const
  ).map(
    ([name, value]): Draft => ({
      name,
      code: 'malformed',
      bug: 'A kind that is no text ends the reader with an exception, or is made a text that fits.',
      forge: withMember('/kind', value),
    }),
  ),
  {
    name: 'array-of-itself',
    code: 'malformed',
    bug: 'Where values are compared as text, a list with the right kind in it is the right kind.',
    forge: (good) => withMember('/kind', [good.kind])(good),
  },
];

/** Well-signed artifacts whose `kind` is another, or none. @spec 3.5 step 3 */
export const KIND_FORGERIES = family('kind', KINDS, drafts);

import type { Json, JsonObject } from '../json.js';
import type { Kind } from '../kinds.js';
import { KINDS } from '../kinds.js';
import { CLAIM_TABLES, type Wrong } from './claim-tables.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, replaced, valueAt, withClaims } from './ingredients.js';

const exchanged = (pointer: string, wrong: Wrong | undefined) => (good: Ingredients) => {
  const value = typeof wrong === 'function' ? wrong(valueAt(good.claims, pointer) ?? null) : wrong;
  return withClaims(good, replaced(good.claims, pointer, value) as JsonObject);
};

const dotted = (pointer: string) => pointer.slice(1).replaceAll('/', '.');

/** One forgery for each member that is left out, and one for each wrong value of each member. */
function memberDrafts(kind: Kind): Draft[] {
  return CLAIM_TABLES[kind].flatMap(({ pointer, required, form }): Draft[] => {
    const about = { kinds: [kind], code: 'claims-invalid' as const };
    const missing: Draft = {
      ...about,
      name: `${kind}/${dotted(pointer)}/missing`,
      bug: 'What is left out is taken for something: nothing, anything, or whatever was there last.',
      forge: exchanged(pointer, undefined),
    };
    const wrong = Object.entries(form.wrong).map(
      ([name, value]): Draft => ({
        ...about,
        name: `${kind}/${dotted(pointer)}/${name}`,
        bug: form.bug,
        forge: exchanged(pointer, value),
      }),
    );
    return required ? [missing, ...wrong] : wrong;
  });
}

const version = (ver: Json) => exchanged('/ver', ver);
const CRIT =
  'A name that a reader does not know escapes it, and with it the rule that the signer insisted on.';
const crit = (name: string, value: Json, code: Draft['code'] = 'claims-invalid'): Draft => ({
  name: `crit/${name}`,
  code,
  bug: CRIT,
  forge: (good) => withClaims(good, { ...good.claims, x: 1, y: 1, crit: value }),
});

const drafts: readonly Draft[] = [
  ...KINDS.flatMap(memberDrafts),
  ...(
    [
      ['0', 0],
      ['2', 2],
      ['minus-1', -1],
    ] as const
  ).map(
    ([name, ver]): Draft => ({
      name: `ver/${name}`,
      code: 'version-unsupported',
      bug: 'An artifact of another revision is read by the rules of this one.',
      forge: version(ver),
    }),
  ),
  ...(
    [
      ['missing', undefined],
      ['text', '1'],
      ['true', true],
      ['null', null],
      ['array', [1]],
    ] as const
  ).map(
    ([name, ver]): Draft => ({
      name: `ver/${name}`,
      code: 'claims-invalid',
      bug: 'A version of another type is made the right one.',
      forge: exchanged('/ver', ver),
    }),
  ),
  crit('unknown', ['x'], 'extension-unsupported'),
  crit('unknown-of-two', ['y', 'x'], 'extension-unsupported'),
  crit('empty', []),
  crit('null', null),
  crit('text', 'x'),
  crit('object', { x: true }),
  crit('number', [1]),
  crit('twice', ['x', 'x']),
  crit('defined', ['jti']),
  crit('itself', ['crit']),
  crit('absent', ['z']),
];

/** Well-signed payloads that break the table of their kind. @spec 3.2 (JSON-7, JSON-10), 4, 5, 6 */
export const CLAIMS_FORGERIES = family('claims', KINDS, drafts);

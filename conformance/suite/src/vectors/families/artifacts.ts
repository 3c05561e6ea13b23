import { formatInstant } from '../../oracle/calendar.js';
import { ENCODINGS, writeFile } from '../../oracle/carrier-file.js';
import { forgeriesOf } from '../../oracle/forge/all.js';
import type { Forgery } from '../../oracle/forge/forgery.js';
import { unforged } from '../../oracle/forge/ingredients.js';
import { ODDITIES } from '../../oracle/forge/oddities.js';
import { requirementOfForgery, requirementOfOddity } from '../../oracle/forge/requirements.js';
import { REFUSED, TAKEN } from '../../oracle/forge/sentences.js';
import type { JsonObject } from '../../oracle/json.js';
import { isIssuerKind, type Kind } from '../../oracle/kinds.js';
import type { Id } from '../../requirement.js';
import { type Draft, slug, words } from '../draft.js';
import type { Scene } from '../scene.js';

const NOUNS: Readonly<Record<Kind, string>> = {
  'machine-code': 'A machine code',
  token: 'A token',
  deactivation: 'A deactivation code',
  receipt: 'A receipt',
};
/** The sentence that is broken where a good artifact is refused. */
const READS: Readonly<Record<Kind, Id>> = {
  'machine-code': 'CODE-5',
  deactivation: 'DEACT-10',
  token: 'READ-4',
  receipt: 'READ-4',
};
const MORE: readonly (readonly [Id, string, string])[] = [
  ['READ-1', '', 'with faults in two steps is refused with the code of the first'],
  ['TEXT-1', '', 'without its header, or with one in upper case, is refused'],
];

/** How a reader of a kind is asked: a client's `verify`, or a server's `receive`. */
function asked(scene: Scene, kind: Kind, carried: JsonObject): Pick<Draft, 'op' | 'input'> {
  if (isIssuerKind(kind)) return { op: 'verify', input: { kind, trust: scene.trust(), ...carried } };
  return { op: 'receive', input: { kind, ...carried } };
}

/** The good artifact of a kind, as a family begins with it. */
const goodOf = (scene: Scene, kind: Kind, family: string = kind): Draft => ({
  id: `${family}/good`,
  title: `${NOUNS[kind]} with nothing wrong is taken.`,
  requirements: [READS[kind]],
  ...asked(scene, kind, { text: unforged(scene.good[kind]) }),
  means: 'accept',
});

/** What the id of a forgery or oddity is in the family of its kind. */
const nameOf = (id: string, kind: Kind): string => slug(id.replace(`claims/${kind}/`, 'claims/'));

function forged(scene: Scene, kind: Kind, family: string, { id, code, bug, forge }: Forgery): Draft {
  const requirement = requirementOfForgery(id) as Id;
  const what = [...REFUSED, ...MORE].find(([one]) => one === requirement)?.[2] ?? 'that is broken is refused';
  const name = nameOf(id, kind);
  const text = forge(scene.good[kind], scene.random.subStream(`${kind} ${id}`));
  return {
    id: `${family}/${name}`,
    title: `${NOUNS[kind]} ${what} (${words(name)}).`,
    requirements: [requirement],
    effect: bug,
    ...asked(scene, kind, { text }),
    means: code,
    parent: `${family}/good`,
    differs: id.startsWith('order/')
      ? `Two faults, of which the earlier decides: ${words(name.slice(6))}.`
      : `${words(name)}.`,
  };
}

function odd(scene: Scene, kind: Kind, family: string, { id, bug, write }: (typeof ODDITIES)[number]): Draft {
  const requirement = requirementOfOddity(id, kind);
  const what = TAKEN.find(([one]) => one === requirement)?.[2] ?? 'that looks wrong is read';
  const name = nameOf(id, kind);
  return {
    id: `${family}/${name}`,
    title: `${NOUNS[kind]} ${what} (${words(name.replace('oddity/', ''))}).`,
    requirements: [requirement],
    effect: bug,
    ...asked(scene, kind, { text: write(scene.good[kind], scene.random.subStream(`${kind} ${id}`)) }),
    means: 'accept',
  };
}

const of =
  (...families: readonly string[]) =>
  ({ id }: { readonly id: string }) =>
    families.some((family) => id.startsWith(`${family}/`));
/** Strict JSON is a family of its own, of these kinds; the others have three of it. */
const SPELT_OUT: readonly Kind[] = ['token', 'machine-code'];
const SOME_JSON = ['json/duplicate-member', 'json/trailing-space', 'json/number-fraction-zero'];

/** Claims that other kinds have too: a token and a machine code show their wrong forms, the other two have some. */
const COMMON =
  /^claims\/(?:deactivation|receipt)\/(?:jti|iat|aud|machine\.fingerprint\.[a-z.0-9]+)\/(?!missing|null|number|empty)/;
const isShownElsewhere = ({ id }: Forgery): boolean => COMMON.test(id) || id === 'size/envelope-40000';

/** An artifact of a kind: good, odd and broken. Faults of JSON and of order have families of their own. */
export const artifactFamily =
  (kind: Kind) =>
  (scene: Scene): Draft[] => [
    goodOf(scene, kind),
    ...ODDITIES.filter(({ kinds }) => kinds.includes(kind)).map((one) => odd(scene, kind, kind, one)),
    ...forgeriesOf(kind)
      .filter((one) => !isShownElsewhere(one))
      .filter((one) => !of('json', 'order')(one) || (!SPELT_OUT.includes(kind) && SOME_JSON.includes(one.id)))
      .map((one) => forged(scene, kind, kind, one)),
  ];

/** The forgeries of some kinds that belong to one family. */
const apart =
  (family: string, of: (one: Forgery) => boolean, kinds: readonly Kind[]) =>
  (scene: Scene): Draft[] =>
    kinds.flatMap((kind) => {
      const own = `${family}/${kind}`;
      return [
        goodOf(scene, kind, own),
        ...forgeriesOf(kind)
          .filter(of)
          .map((one) => forged(scene, kind, own, one)),
      ];
    });

/** The payload's JSON, as a client reads it and as a server does. */
export const strictJson = apart('strict-json', of('json'), SPELT_OUT);

/** Faults in two steps, for each kind. */
export const orderOfErrors = apart('order-of-errors', of('order'), [
  'token',
  'machine-code',
  'deactivation',
  'receipt',
]);

const FOREIGN: Readonly<Record<string, string>> = {
  nothing: '',
  'web-page':
    '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>Guest access</h1></body></html>\n',
  'other-xml': '<?xml version="1.0"?>\n<License><Serial>0000</Serial></License>\n',
  json: '{"license":"pro"}\n',
};

/** A whole file of a kind as it is chosen in a dialog: in each encoding, of each kind, and what is none. */
export const fileFamily =
  (family: string, kind: Kind) =>
  (scene: Scene): Draft[] => {
    const facts = { product: scene.product, created: scene.now };
    const file = writeFile(kind, unforged(scene.good[kind]), facts);
    const bytes = (content: Uint8Array) => ({ bytes: Buffer.from(content).toString('base64') });
    const good = `${family}/utf-8`;
    const seal = scene.random.subStream(family).int(1e9);
    return [
      ...Object.entries(ENCODINGS).map(
        ([name, encode]): Draft => ({
          id: `${family}/${name}`,
          title: `${NOUNS[kind]} in a file is taken in the encoding ${name}.`,
          requirements:
            name === 'utf-8' ? [kind === 'machine-code' ? 'CODE-6' : READS[kind], 'FILE-1'] : ['CARR-2'],
          ...asked(scene, kind, bytes(encode(file))),
          means: 'accept',
        }),
      ),
      ...(['machine-code', 'token', 'deactivation', 'receipt'] as const)
        .filter((other) => other !== kind)
        .map(
          (other): Draft => ({
            id: `${family}/file-of-${other}`,
            title: `${NOUNS[kind]} is asked for, and the file of another kind chosen: ${other}.`,
            requirements: ['READ-2'],
            ...asked(scene, kind, { text: writeFile(other, unforged(scene.good[other]), facts) }),
            means: 'wrong-kind',
            parent: good,
            differs: `the artifact in the file is of the kind ${other}.`,
          }),
        ),
      ...Object.entries(FOREIGN).map(
        ([name, text]): Draft => ({
          id: `${family}/foreign-${name}`,
          title: `What is no file of ours is refused as malformed (${words(name)}).`,
          requirements: ['CARR-2'],
          ...asked(scene, kind, {
            text: text
              .replace('0000', String(seal))
              .replace('access', `access ${seal}`)
              .replace('pro"', `${seal}"`),
          }),
          means: 'malformed',
          parent: good,
          differs: `the content is no file of ours: ${words(name)}.`,
        }),
      ),
      {
        id: `${family}/cut`,
        title: 'A file of which the end was lost is refused.',
        requirements: ['FILE-2'],
        ...asked(scene, kind, { text: file.slice(0, -30) }),
        means: 'malformed',
        parent: good,
        differs: 'the last 30 characters are missing.',
      },
      {
        id: `${family}/other-facts`,
        title: 'What a file says beside its envelope is never read.',
        requirements: ['FILE-1'],
        ...asked(scene, kind, {
          text: file.replace(scene.product, 'another').replace(formatInstant(scene.now), 'yesterday'),
        }),
        means: 'accept',
      },
    ];
  };

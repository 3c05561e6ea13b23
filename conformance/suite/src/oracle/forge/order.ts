import { utf8 } from '../bytes.js';
import { canonicalJson, canonicalText } from '../canonical-json.js';
import type { JsonObject } from '../json.js';
import { KINDS, type Kind } from '../kinds.js';
import { writeEnvelope } from '../paseto.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, payloadWith, seal, withPayload } from './ingredients.js';

const ISSUER: readonly Kind[] = ['token', 'receipt'];

/** Signed well, or not at all: the same claims with two faults. */
const claiming =
  (members: JsonObject, signed: 'signed' | 'unsigned') =>
  (good: Ingredients): string => {
    const envelope = seal(good, { payload: canonicalJson({ ...good.claims, ...members }) });
    return writeEnvelope(
      signed === 'signed' ? envelope : { ...envelope, signature: new Uint8Array(64).fill(1) },
    );
  };

const strangeKid = utf8(canonicalText({ kid: `k4.pid.${'A'.repeat(44)}` }));
const BUG =
  'Of two faults the later is reported: people are sent to mend the wrong thing, and tools disagree.';

const pairs: readonly [string, Draft['code'], (good: Ingredients) => string, (readonly Kind[])?][] = [
  [
    'structure-before-kind',
    'malformed',
    (good) =>
      withPayload(good, payloadWith({ ...good, claims: { ...good.claims, kind: 'other' } }, '"x":1,"x":1')),
  ],
  [
    'structure-before-version',
    'malformed',
    (good) => withPayload(good, payloadWith(version2(good), '"x":1.0')),
  ],
  ['structure-before-signature', 'malformed', unsignedDuplicate],
  ['kind-before-version', 'wrong-kind', claiming({ kind: 'other', ver: 2 }, 'signed')],
  ['kind-before-signature', 'wrong-kind', claiming({ kind: 'other' }, 'unsigned')],
  ['kind-before-claims', 'wrong-kind', claiming({ kind: 'other', jti: 1 }, 'signed')],
  ['version-before-signature', 'version-unsupported', claiming({ ver: 2 }, 'unsigned')],
  ['version-before-claims', 'version-unsupported', claiming({ ver: 2, jti: 1 }, 'signed')],
  [
    'version-before-key',
    'version-unsupported',
    (good) =>
      writeEnvelope(seal(good, { payload: canonicalJson(version2(good).claims), footer: strangeKid })),
    ISSUER,
  ],
  [
    'key-before-signature',
    'key-unknown',
    (good) => writeEnvelope({ ...seal(good, { footer: strangeKid }), signature: new Uint8Array(64).fill(1) }),
    ISSUER,
  ],
  [
    'key-before-claims',
    'key-unknown',
    (good) =>
      writeEnvelope(seal(good, { payload: canonicalJson({ ...good.claims, jti: 1 }), footer: strangeKid })),
    ISSUER,
  ],
  ['signature-before-claims', 'signature-invalid', claiming({ jti: 1 }, 'unsigned')],
  ['signature-before-ver-of-another-type', 'signature-invalid', claiming({ ver: '1' }, 'unsigned')],
  ['signature-before-crit', 'signature-invalid', claiming({ x: 1, crit: ['x'] }, 'unsigned')],
  ['claims-before-crit', 'claims-invalid', claiming({ jti: 1, x: 1, crit: ['x'] }, 'signed')],
];

function version2(good: Ingredients): Ingredients {
  return { ...good, claims: { ...good.claims, ver: 2 } };
}

function unsignedDuplicate(good: Ingredients): string {
  const envelope = seal(good, { payload: utf8(payloadWith(good, '"x":1,"x":1')) });
  return writeEnvelope({ ...envelope, signature: new Uint8Array(64).fill(1) });
}

/** Artifacts with two faults: the earlier step gives the error. @spec 3.5 (READ-1) */
export const ORDER_FORGERIES = family(
  'order',
  KINDS,
  pairs.map(([name, code, forge, kinds = KINDS]) => ({ name, code, forge, kinds, bug: BUG })),
);

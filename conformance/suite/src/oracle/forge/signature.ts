import { concat, sameBytes, utf8 } from '../bytes.js';
import { canonicalJson } from '../canonical-json.js';
import {
  FIELD_PRIME,
  GROUP_ORDER,
  keyPairFromSeed,
  littleEndian,
  signBytes,
  toLittleEndian32,
} from '../ed25519.js';
import { assertionOf, KINDS, type Kind } from '../kinds.js';
import { formatPublicKey } from '../paserk.js';
import { type Envelope, signedBytes, writeEnvelope } from '../paseto.js';
import type { Random } from '../random.js';
import { type Draft, family } from './forgery.js';
import { type Ingredients, replaced, seal } from './ingredients.js';
import { mixedOrderKey, neutralR, smallOrderKey } from './odd-points.js';

const ISSUER: readonly Kind[] = ['token', 'receipt'];
const MACHINE: readonly Kind[] = ['machine-code', 'deactivation'];

type Change = (envelope: Envelope, good: Ingredients, random: Random) => Partial<Envelope>;

/** Seals the good artifact and then changes its parts: the signature covers the original. */
const afterSealing = (change: Change) => (good: Ingredients, random: Random) => {
  const envelope = seal(good);
  return writeEnvelope({ ...envelope, ...change(envelope, good, random) });
};

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

/** Flips the lowest bit of one character of `jti`: the payload stays JSON, and a string stays in its place. */
function otherPayload({ payload }: Envelope, good: Ingredients, random: Random): Partial<Envelope> {
  const jti = utf8(String(good.claims.jti));
  const start = payload.findIndex((_, at) => sameBytes(payload.slice(at, at + jti.length), jti));
  return { payload: flipped(payload, 8 * (start + random.int(jti.length))) };
}

const anotherKind = (kind: Kind) => KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] as Kind;
const stranger = (random: Random) => keyPairFromSeed(random.bytes(32));
const halves = ({ signature }: Envelope) => [signature.slice(0, 32), signature.slice(32)] as const;

const drafts: readonly Draft[] = [
  {
    name: 'payload-bit',
    code: 'signature-invalid',
    bug: 'Anyone edits what the license says.',
    forge: afterSealing(otherPayload),
  },
  {
    name: 'signature-bit-r',
    code: 'signature-invalid',
    bug: 'Half of the signature is not looked at.',
    forge: afterSealing(({ signature }, _, random) => ({ signature: flipped(signature, random.int(256)) })),
  },
  {
    name: 'signature-bit-s',
    code: 'signature-invalid',
    bug: 'Half of the signature is not looked at.',
    forge: afterSealing(({ signature }, _, random) => ({
      signature: flipped(signature, 256 + random.int(252)),
    })),
  },
  {
    name: 'signature-zero',
    code: 'signature-invalid',
    bug: 'An artifact that nobody signed is taken.',
    forge: afterSealing(() => ({ signature: new Uint8Array(64) })),
  },
  {
    name: 's-plus-l',
    code: 'signature-invalid',
    bug: 'One artifact has two spellings: whoever takes signature or text as an identifier counts it twice.',
    forge: afterSealing((envelope) => {
      const [r, s] = halves(envelope);
      return { signature: concat(r, toLittleEndian32(littleEndian(s) + GROUP_ORDER)) };
    }),
  },
  {
    name: 'wrong-key',
    code: 'signature-invalid',
    bug: 'Anyone with any key makes licenses, or speaks for any machine.',
    forge: (good, random) => writeEnvelope(seal(good, { signer: stranger(random) })),
  },
  {
    name: 'other-assertion',
    code: 'signature-invalid',
    bug: 'What was signed as one kind is replayed as another.',
    forge: (good) => writeEnvelope(seal(good, { assertion: assertionOf(anotherKind(good.kind)) })),
  },
  {
    name: 'no-assertion',
    code: 'signature-invalid',
    bug: 'Any PASETO that the key signs elsewhere is taken for an artifact of this protocol.',
    forge: (good) => writeEnvelope(seal(good, { assertion: '' })),
  },
  {
    name: 'other-protocol-version',
    code: 'signature-invalid',
    bug: 'What a later revision signs is read by the rules of this one.',
    forge: (good) => writeEnvelope(seal(good, { assertion: `oap/2/${good.kind}` })),
  },
  {
    name: 'no-pre-authentication',
    code: 'signature-invalid',
    bug: 'The signature covers the payload alone: neither header, footer nor kind.',
    forge: afterSealing(({ payload }, { signer }) => ({ signature: signBytes(signer, payload) })),
  },
  {
    name: 'pieces-joined',
    code: 'signature-invalid',
    bug: 'Pieces are joined without their lengths, so bytes move from one into the next.',
    forge: afterSealing(({ payload, footer }, { kind, signer }) => ({
      signature: signBytes(signer, concat(utf8('v4.public.'), payload, footer, utf8(assertionOf(kind)))),
    })),
  },
  {
    name: 'footer-not-covered',
    kinds: ISSUER,
    code: 'signature-invalid',
    bug: 'The footer is no part of what is signed: anyone renames the key.',
    forge: afterSealing(({ payload }, { kind, signer }) => ({
      signature: signBytes(signer, signedBytes(payload, new Uint8Array(), assertionOf(kind))),
    })),
  },
  {
    name: 'footer-respelled',
    kinds: ISSUER,
    code: 'signature-invalid',
    bug: 'The footer is read, and what was read is verified in place of what was sent.',
    forge: afterSealing(({ footer }) => ({ footer: concat(utf8('{ '), footer.slice(1)) })),
  },
  {
    name: 'small-order-key',
    kinds: MACHINE,
    code: 'signature-invalid',
    bug: 'One signature fits every message: whoever names this key speaks for a machine without having one.',
    forge: (good, random) => writeEnvelope(smallOrderKey(toLittleEndian32(1n), good, random)),
  },
  {
    name: 'small-order-key-signed',
    kinds: MACHINE,
    code: 'signature-invalid',
    bug: 'The list of small-order keys forgets the second spelling of the sign bit.',
    forge: (good, random) => writeEnvelope(smallOrderKey(toLittleEndian32((1n << 255n) | 1n), good, random)),
  },
  {
    name: 'non-canonical-key',
    kinds: MACHINE,
    code: 'signature-invalid',
    bug: 'One key has two spellings, hence two ids and two seats.',
    forge: (good, random) => writeEnvelope(smallOrderKey(toLittleEndian32(FIELD_PRIME + 1n), good, random)),
  },
  {
    name: 'small-order-r',
    code: 'signature-invalid',
    bug: 'Verifiers disagree about one artifact: one machine takes it, the other does not.',
    forge: (good) => writeEnvelope(neutralR(toLittleEndian32(1n), good)),
  },
  {
    name: 'non-canonical-r',
    code: 'signature-invalid',
    bug: 'Verifiers disagree about one artifact: one machine takes it, the other does not.',
    forge: (good) => writeEnvelope(neutralR(toLittleEndian32(FIELD_PRIME + 1n), good)),
  },
  {
    name: 'cofactored-only',
    kinds: MACHINE,
    code: 'signature-invalid',
    bug: 'A verifier that multiplies by the cofactor takes what others refuse.',
    forge: (good, random) => writeEnvelope(mixedOrderKey(good, random, 'cofactored')),
  },
  {
    name: 'key-not-on-curve',
    kinds: MACHINE,
    code: 'signature-invalid',
    bug: 'A key that is no point ends the reader with an exception in place of a verdict.',
    // y = 2 belongs to no point of the curve.
    forge: (good, random) => writeEnvelope(smallOrderKey(toLittleEndian32(2n), good, random)),
  },
  {
    name: 'key-swapped-after-signing',
    kinds: MACHINE,
    code: 'signature-invalid',
    bug: 'A code is made to name a key whose owner never signed it.',
    forge: afterSealing((_, { claims }, random) => {
      const key = formatPublicKey(stranger(random).publicKey);
      return { payload: canonicalJson(replaced(claims, '/machine/key', key)) };
    }),
  },
  {
    name: 'claims-exchanged',
    code: 'signature-invalid',
    bug: 'A true signature of another artifact is taken for this one.',
    forge: afterSealing((_, { claims }) => ({ payload: canonicalJson(replaced(claims, '/aud', 'another')) })),
  },
];

/** Everything that only the signature gives away. @spec 3.1, 3.3 */
export const SIGNATURE_FORGERIES = family('signature', KINDS, drafts);

import { canonicalJson } from '../../../oracle/canonical-json.js';
import { writeFile } from '../../../oracle/carrier-file.js';
import { keyPairFromSeed } from '../../../oracle/ed25519.js';
import { type Ingredients, seal, unforged } from '../../../oracle/forge/ingredients.js';
import { isObject, type JsonObject } from '../../../oracle/json.js';
import type { IssuerKind } from '../../../oracle/kinds.js';
import { formatPublicKey, keyId } from '../../../oracle/paserk.js';
import { writeEnvelope } from '../../../oracle/paseto.js';
import type { ReadingCode } from '../../../oracle/refusal.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import { makeVendor, NOW, PRODUCT, trusted, type Vendor } from '../../vendor.js';
import { judgeOutcome } from '../tokens/judged.js';
import { base64, type Reader, type Reading, VERIFIED_RECEIPTS, VERIFIED_TOKENS } from '../tokens/readers.js';

/** What is given to be read, under which keys, and what must come of it. */
interface Row {
  readonly at: string;
  readonly content: string;
  readonly trust: readonly JsonObject[];
  readonly code?: ReadingCode;
}

interface Given extends Reading {
  readonly kind: IssuerKind;
  /** The vendor that signed the good artifact. */
  readonly vendor: Vendor;
  /** Keys of other vendors. */
  readonly strangers: readonly JsonObject[];
}

const keyOf = ({ issuer }: Vendor): Uint8Array => issuer.keys.publicKey;
const asCode = (code: ReadingCode | undefined) => (code === undefined ? undefined : { code });
const broken = (good: Ingredients): string =>
  writeEnvelope({ ...seal(good), signature: new Uint8Array(64).fill(1) });

const trustedOnes = ({ good, vendor, strangers }: Given): Row[] => [
  { at: 'active', content: unforged(good), trust: vendor.trust() },
  { at: 'retired', content: unforged(good), trust: vendor.trust('retired') },
  { at: 'last of four', content: unforged(good), trust: [...strangers, ...vendor.trust('retired')] },
];

const others = ({ good, vendor, strangers }: Given): Row[] => [
  { at: 'no key at all', content: unforged(good), trust: [], code: 'key-unknown' },
  { at: 'other keys', content: unforged(good), trust: strangers, code: 'key-unknown' },
  { at: 'revoked', content: unforged(good), trust: vendor.trust('revoked'), code: 'key-revoked' },
  {
    at: 'revoked, beside active ones',
    content: unforged(good),
    trust: [...strangers, ...vendor.trust('revoked')],
    code: 'key-revoked',
  },
];

const orders = ({ good, vendor, strangers }: Given): Row[] => {
  const other = { ...good, claims: { ...good.claims, kind: 'machine-code' } };
  const faulty = { ...good, claims: { ...good.claims, jti: 1 } };
  return [
    {
      at: 'revoked, and not signed',
      content: broken(good),
      trust: vendor.trust('revoked'),
      code: 'key-revoked',
    },
    {
      at: 'revoked, with wrong claims',
      content: unforged(faulty),
      trust: vendor.trust('revoked'),
      code: 'key-revoked',
    },
    { at: 'unknown, and not signed', content: broken(good), trust: strangers, code: 'key-unknown' },
    {
      at: 'of a later version, and revoked',
      content: unforged({ ...good, claims: { ...good.claims, ver: 2 } }),
      trust: vendor.trust('revoked'),
      code: 'version-unsupported',
    },
    {
      at: 'another kind, and revoked',
      content: writeEnvelope({ ...seal(other, { footer: new Uint8Array() }) }),
      trust: vendor.trust('revoked'),
      code: 'wrong-kind',
    },
  ];
};

/** The faults of `orders` that come before the key, each by itself. */
const earlier = ({ good, vendor }: Given): Row[] => [
  {
    at: 'of a later version',
    content: unforged({ ...good, claims: { ...good.claims, ver: 2 } }),
    trust: vendor.trust(),
    code: 'version-unsupported',
  },
  {
    at: 'another kind',
    content: writeEnvelope({
      ...seal({ ...good, claims: { ...good.claims, kind: 'machine-code' } }, { footer: new Uint8Array() }),
    }),
    trust: vendor.trust(),
    code: 'wrong-kind',
  },
];

/** Somebody signs with a key of their own, and sends the key along. */
const brought = (given: Given, t: ClientT): Row[] => {
  const { good, kind, vendor } = given;
  const own = keyPairFromSeed(t.random.subStream('forger').bytes(32));
  const key = formatPublicKey(own.publicKey);
  const members = {
    key,
    jwk: { kty: 'OKP', crv: 'Ed25519', x: key.slice(10) },
    keys: [{ key, status: 'active' }],
  };
  const claims = { ...good.claims, ...members };
  const facts = { product: PRODUCT, created: NOW };
  const trust = vendor.trust();
  const signed = unforged({ ...good, claims, signer: own });
  const named = writeEnvelope(
    seal({ ...good, signer: vendor.issuer.keys }, { payload: canonicalJson(claims), signer: own }),
  );
  const file = writeFile(kind, signed, facts).replace(
    '<Token>',
    () => `<Key>${key}</Key>\n  <Issuer kid="${keyId(own.publicKey)}">${key}</Issuer>\n  <Token>`,
  );
  return [
    { at: 'key in the payload, named in the footer', content: signed, trust, code: 'key-unknown' },
    {
      at: 'key in the payload, the vendor named in the footer',
      content: named,
      trust,
      code: 'signature-invalid',
    },
    { at: 'key in the file', content: file, trust, code: 'key-unknown' },
    { at: 'key in the file, and no key trusted', content: file, trust: [], code: 'key-unknown' },
  ];
};

async function given(t: ClientT, reader: Reader): Promise<Given> {
  const reading = await reader.begin(t);
  const strangers = [1, 2, 3].map((n) => trusted(keyOf(makeVendor(t.random, t.seed, n))));
  return { ...reading, kind: reader.kind, vendor: makeVendor(t.random, t.seed), strangers };
}

async function judgeRows(t: ClientT, requirement: Id, all: Given, rows: readonly Row[]): Promise<void> {
  for (const { at, content, trust, code } of rows) {
    const result = await t.driver.call('verify', { kind: all.kind, bytes: base64(content), trust });
    judgeOutcome(t, requirement, asCode(code), result, at);
    const { claims } = result;
    if (code !== undefined || !isObject(claims)) continue;
    t.that(requirement, claims.jti === all.good.claims.jti, all.good.claims.jti, claims.jti ?? 'none', at);
  }
}

const CASES = [
  [
    'READ-4',
    'trusted-key',
    'is taken under an active or retired key, whichever of several that is',
    trustedOnes,
  ],
  ['KEY-2', 'key-status', 'is refused under a revoked or unknown key', others],
  [
    'READ-1',
    'key-before-signature',
    'of which the key and something later is at fault is refused for the key',
    orders,
  ],
  ['ENV-8', 'key-brought-along', 'that brings the key it is signed with is not trusted for that', brought],
] as const;

/** Which keys are trusted, and where from. @spec 3.4, 3.1 (ENV-8) */
export const ISSUER_KEYS: readonly ClientCase[] = [VERIFIED_TOKENS, VERIFIED_RECEIPTS].flatMap((reader) =>
  CASES.map(
    ([requirement, name, what, rows]): ClientCase => ({
      id: `${reader.family}/${name}`,
      title: `${reader.noun} ${what}.`,
      asserts: [requirement],
      needs: reader.needs,
      async run(t) {
        const all = await t.arrange(() => given(t, reader));
        // What is trusted, known and revoked is asked first, where the case is about something else.
        if (name !== 'trusted-key') await t.arrange(() => judgeRows(t, 'READ-4', all, trustedOnes(all)));
        if (requirement === 'READ-1') await t.arrange(() => judgeRows(t, 'READ-4', all, earlier(all)));
        if (requirement === 'READ-1' || requirement === 'ENV-8')
          await t.arrange(() => judgeRows(t, 'KEY-2', all, others(all)));
        await judgeRows(t, requirement, all, rows(all, t));
      },
    }),
  ),
);

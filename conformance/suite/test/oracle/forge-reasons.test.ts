import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/oracle/bytes.js';
import { FIELD_PRIME, GROUP_ORDER, littleEndian } from '../../src/oracle/ed25519.js';
import { add, BASE, challenge, pointAt, times } from '../../src/oracle/edwards.js';
import { FORGERIES, forgeriesOf } from '../../src/oracle/forge/all.js';
import { CLAIM_TABLES } from '../../src/oracle/forge/claim-tables.js';
import { ingredientsOf, valueAt } from '../../src/oracle/forge/ingredients.js';
import { isObject } from '../../src/oracle/json.js';
import { assertionOf, KINDS, type Kind } from '../../src/oracle/kinds.js';
import { parsePublicKey } from '../../src/oracle/paserk.js';
import { parseEnvelope, signedBytes } from '../../src/oracle/paseto.js';
import { seededRandom } from '../../src/oracle/random.js';
import { readArtifact } from '../../src/oracle/read-artifact.js';
import { parseStrictJson } from '../../src/oracle/strict-json.js';
import { goodOnes } from './good.js';

// The right code for the wrong reason would let a bug pass: here the reasons are looked at.

const { artifacts, issuer } = goodOnes(1);
const anchors = [{ publicKey: issuer.keys.publicKey }];

function forged(id: string, kind: Kind): string {
  const forgery = FORGERIES.find((one) => one.id === id);
  if (!forgery) throw new Error(`no forgery ${id}`);
  return forgery.forge(ingredientsOf(artifacts[kind]), seededRandom(id, 1));
}

function reasonOf(id: string, kind: Kind): string {
  const read = readArtifact(kind, forged(id, kind), anchors);
  return read.ok ? 'ok' : read.reason;
}

describe('signatures', () => {
  test.each([
    ['s-plus-l', 's-range'],
    ['signature-zero', 'r-small-order'],
    ['small-order-r', 'r-small-order'],
    ['non-canonical-r', 'r-not-canonical'],
    ['small-order-key', 'key-small-order'],
    ['small-order-key-signed', 'key-small-order'],
    ['non-canonical-key', 'key-not-canonical'],
    ['key-not-on-curve', 'equation'],
    ['cofactored-only', 'equation'],
    ['wrong-key', 'equation'],
    ['other-assertion', 'equation'],
    ['payload-bit', 'equation'],
    ['footer-respelled', 'equation'],
  ])('%s is refused as %s', (name, reason) => {
    const { kinds = [] } = FORGERIES.find(({ id }) => id === `signature/${name}`) ?? {};
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(reasonOf(`signature/${name}`, kind)).toBe(reason);
  });

  /** Whether the equation holds for a verifier that checks nothing else; with the cofactor if so asked. */
  function looselyHolds(text: string, kind: Kind, cofactor: bigint): boolean {
    const parsed = parseEnvelope(text);
    if (!parsed.ok) throw new Error(parsed.fault);
    const { payload, signature, footer } = parsed.envelope;
    const read = parseStrictJson(payload);
    const named =
      read.ok && isObject(read.value.machine) ? parsePublicKey(String(read.value.machine.key)) : undefined;
    const key = named ?? issuer.keys.publicKey;
    const point = (bytes: Uint8Array) => {
      const number = littleEndian(bytes);
      const y = (number & (2n ** 255n - 1n)) % FIELD_PRIME;
      // Where x is 0 a loose decoder does not mind its sign.
      return pointAt(y, number >> 255n) ?? pointAt(y, 0n);
    };
    const [r, a] = [point(signature.slice(0, 32)), point(key)];
    if (!r || !a) return false;
    const k = challenge(signature.slice(0, 32), key, signedBytes(payload, footer, assertionOf(kind)));
    const s = littleEndian(signature.slice(32)) % GROUP_ORDER;
    const left = times(cofactor, times(s, BASE));
    const right = times(cofactor, add(r, times(k, a)));
    return left.x === right.x && left.y === right.y;
  }

  test.each(['s-plus-l', 'small-order-r', 'non-canonical-r'])('%s would pass a loose verifier', (name) => {
    for (const kind of KINDS) expect(looselyHolds(forged(`signature/${name}`, kind), kind, 1n)).toBe(true);
  });

  test.each(['small-order-key', 'small-order-key-signed', 'non-canonical-key'])(
    '%s would pass a loose verifier',
    (name) => {
      for (const kind of ['machine-code', 'deactivation'] as const) {
        expect(looselyHolds(forged(`signature/${name}`, kind), kind, 1n)).toBe(true);
      }
    },
  );

  test('cofactored-only would pass with the cofactor, and only with it', () => {
    const text = forged('signature/cofactored-only', 'machine-code');
    expect(looselyHolds(text, 'machine-code', 8n)).toBe(true);
    expect(looselyHolds(text, 'machine-code', 1n)).toBe(false);
  });

  test('wrong-key would pass no verifier', () => {
    for (const kind of KINDS) expect(looselyHolds(forged('signature/wrong-key', kind), kind, 1n)).toBe(false);
  });
});

describe('structure', () => {
  test.each<[string, string, Kind]>([
    ['header-v3-public', 'version', 'token'],
    ['header-v4-local', 'version', 'token'],
    ['padding', 'base64url', 'token'],
    ['unused-bits', 'base64url', 'machine-code'],
    ['other-alphabet', 'base64url', 'machine-code'],
    ['third-part', 'parts', 'token'],
    ['empty-footer', 'footer-empty', 'deactivation'],
    ['body-of-63-bytes', 'too-short', 'receipt'],
    ['no-payload', 'payload syntax', 'token'],
    ['machine-footer', 'footer of a machine-signed artifact', 'machine-code'],
    ['footer-lost', 'no footer', 'token'],
    ['footer-other-kid', 'no such anchor', 'token'],
    ['footer-kid-inherited', 'no such anchor', 'receipt'],
    ['footer-kid-number', 'footer members', 'token'],
    ['footer-more-members', 'footer members', 'token'],
    ['footer-kid-twice', 'footer duplicate-member', 'token'],
    ['footer-not-json', 'footer syntax', 'token'],
    ['footer-129-bytes', 'footer size', 'token'],
  ])('%s is refused for: %s', (name, reason, kind) =>
    expect(reasonOf(`structure/${name}`, kind)).toBe(reason),
  );
});

test('malformed always comes with a registered reason, wrong-kind with both kinds', () => {
  const words = ['base64url', 'json', 'footer', 'no-token'];
  for (const kind of KINDS) {
    for (const { id, code, forge } of forgeriesOf(kind, 'bare')) {
      const read = readArtifact(kind, forge(ingredientsOf(artifacts[kind]), seededRandom(id, 1)), anchors);
      if (read.ok) throw new Error(id);
      if (code === 'malformed') expect(words).toContain(read.details.reason);
      if (code === 'wrong-kind')
        expect(read.details).toMatchObject({ expected: kind, got: expect.any(String) });
    }
  }
});

describe('json', () => {
  test.each(FORGERIES.filter(({ family }) => family === 'json').map(({ id }) => id))(
    '%s is refused for a reason of its own',
    (id) => {
      const name = id.slice('json/'.length);
      const reason = reasonOf(id, 'token').replace('payload ', '');
      const wanted: [RegExp, string][] = [
        [/^duplicate/, 'duplicate-member'],
        [/^byte-order/, 'bom'],
        [/^leading-space/, 'leading'],
        [/^trailing-(?:space|garbage|nul)/, 'trailing'],
        [/utf-8$/, 'utf-8'],
        [/surrogate/, 'surrogate'],
        [/^depth/, 'depth'],
        [/^name-/, 'member-name'],
        [/^number-(?:leading-zero|plus|nan)/, 'syntax'],
        [/^number-/, 'number'],
        [/^(?:array|null|true|number|string)/, 'not-object'],
      ];
      expect(reason).toBe(wanted.find(([pattern]) => pattern.test(name))?.[1] ?? 'syntax');
    },
  );
});

describe('claims', () => {
  test.each(KINDS)('%s: the member that was spoiled is the one that is named', (kind) => {
    for (const { id, forge } of forgeriesOf(kind).filter((one) => one.id.startsWith(`claims/${kind}/`))) {
      const read = readArtifact(kind, forge(ingredientsOf(artifacts[kind]), seededRandom(id, 1)), anchors);
      const pointer = `/${id.split('/')[2]?.replaceAll('.', '/')}`;
      const got = read.ok ? 'ok' : String(read.details.pointer);
      // Whatever makes a key unreadable is found where the key is looked up.
      const found =
        got === pointer || got.startsWith(`${pointer}/`) || got === '/machine/key' || pointer.startsWith(got);
      expect([id, got, found]).toEqual([id, got, true]);
    }
  });

  test.each(KINDS)('%s: every required member that a good artifact has is in the table', (kind) => {
    const { claims } = ingredientsOf(artifacts[kind]);
    const inTable = new Set(CLAIM_TABLES[kind].map(({ pointer }) => pointer.split('/')[1]));
    for (const name of Object.keys(claims)) expect(['kind', 'ver', ...inTable]).toContain(name);
    for (const { pointer, required } of CLAIM_TABLES[kind]) {
      if (required) expect([pointer, valueAt(claims, pointer) === undefined]).toEqual([pointer, false]);
    }
  });
});

test('a payload bit is flipped inside jti: the text stays JSON', () => {
  const parsed = parseEnvelope(forged('signature/payload-bit', 'token'));
  if (!parsed.ok) throw new Error(parsed.fault);
  const read = parseStrictJson(parsed.envelope.payload);
  expect(read.ok && read.value.jti).not.toBe(artifacts.token.claims.jti);
  expect(parsed.envelope.payload.length).toBe(utf8(JSON.stringify(artifacts.token.claims)).length);
});

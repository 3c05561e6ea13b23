import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/oracle/calendar.js';
import { makeDeactivation } from '../../src/oracle/deactivation.js';
import { evaluate } from '../../src/oracle/evaluate.js';
import { componentsOf, reformatted, withFact, withKey, withoutFacts } from '../../src/oracle/identity.js';
import { issueReceipt, issueToken, makeIssuer } from '../../src/oracle/issuer.js';
import { readArtifact } from '../../src/oracle/read-artifact.js';
import { readToken, type TokenReader } from '../../src/oracle/read-token.js';
import { goodOnes, NOW, PRODUCT } from './good.js';

const { artifacts, issuer, machine, random } = goodOnes();
const anchors = [
  { publicKey: makeIssuer(1, 'Example Vendor', 1).keys.publicKey },
  { publicKey: issuer.keys.publicKey },
];
const on = (now: typeof machine) => ({ kid: now.kid, components: componentsOf(now, PRODUCT) });
const reader: TokenReader = {
  anchors,
  product: PRODUCT,
  machine: on(machine),
  generations: new Map([['lic-1', 2]]),
};
const read = (changes: Partial<TokenReader>) => readToken(artifacts.token.text, { ...reader, ...changes });

const HARDWARE = ['hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1', 'hw.cpu.1'];
const stranger = HARDWARE.reduce((now, name) => withFact(now, name), machine);

describe('a token', () => {
  test('is read on its machine', () => {
    expect(read({})).toMatchObject({
      ok: true,
      kid: issuer.kid,
      claims: artifacts.token.claims,
      match: { verdict: 'match' },
    });
  });

  test('is read on its machine after drift, and says what changed', () => {
    expect(read({ machine: on(withFact(machine, 'net.mac.1')) })).toMatchObject({
      ok: true,
      match: { verdict: 'drifted', changed: ['net.mac.1'] },
    });
  });

  test.each<[string, Partial<TokenReader>, string, string]>([
    ['no anchors', { anchors: [] }, 'key-unknown', 'key'],
    ['another anchor', { anchors: anchors.slice(0, 1) }, 'key-unknown', 'key'],
    [
      'a revoked anchor',
      { anchors: [{ publicKey: issuer.keys.publicKey, revoked: true }] },
      'key-revoked',
      'key',
    ],
    ['another product', { product: 'another' }, 'product-mismatch', 'product'],
    ['another key', { machine: on(withKey(machine, 1)) }, 'machine-key-mismatch', 'machine-key'],
    ['another machine', { machine: on(stranger) }, 'machine-mismatch', 'fingerprint'],
    [
      'hardware that cannot be read',
      { machine: on(withoutFacts(machine, HARDWARE)) },
      'machine-indeterminate',
      'fingerprint',
    ],
    [
      'a newer generation known',
      { generations: new Map([['lic-1', 3]]) },
      'generation-superseded',
      'generation',
    ],
  ])('is refused with %s', (_, changes, code, stage) => {
    expect(read(changes)).toMatchObject({ ok: false, code, stage });
  });

  test('a mismatch names what changed, an indeterminate verdict what is missing', () => {
    expect(read({ machine: on(stranger) })).toMatchObject({ details: { components: HARDWARE } });
    const hidden = on(withoutFacts(machine, HARDWARE));
    expect(read({ machine: hidden })).toMatchObject({ details: { components: HARDWARE } });
  });

  test('is refused for the earliest of several reasons', () => {
    const wrong: Partial<TokenReader>[] = [
      { generations: new Map([['lic-1', 3]]) },
      { machine: on(stranger) },
      { machine: on(withKey(stranger, 1)) },
      { product: 'another' },
      { anchors: [] },
    ];
    const codes = wrong.map((_, at) => read(Object.assign({}, ...wrong.slice(0, at + 1))));
    expect(codes.map((one) => !one.ok && one.code)).toEqual([
      'generation-superseded',
      'machine-mismatch',
      'machine-key-mismatch',
      'product-mismatch',
      'key-unknown',
    ]);
  });

  test('another key carries the verdict, so that a reformatted machine learns why', () => {
    expect(read({ machine: on(reformatted(machine)) })).toMatchObject({
      code: 'machine-key-mismatch',
      details: { fingerprint: { verdict: 'drifted', changed: ['os.install-id.1'] } },
    });
  });

  test('is read while indeterminate within grace, and with other licenses further on', () => {
    expect(read({ machine: on(withoutFacts(machine, HARDWARE)), withinGrace: true }).ok).toBe(true);
    expect(read({ generations: new Map([['lic-2', 9]]) }).ok).toBe(true);
  });

  test('is read with an anchor alone', () => {
    expect(readToken(artifacts.token.text, { anchors }).ok).toBe(true);
  });

  test('an artifact of another kind is named', () => {
    for (const kind of ['machine-code', 'deactivation', 'receipt'] as const) {
      expect(readToken(artifacts[kind].text, reader)).toMatchObject({
        code: 'wrong-kind',
        details: { expected: 'token', got: kind },
      });
      expect(readArtifact(kind, artifacts.token.text, anchors)).toMatchObject({ code: 'wrong-kind' });
    }
  });
});

describe('what the issuer writes', () => {
  const base = {
    issuedAt: NOW,
    random,
    sub: 'a',
    license: artifacts.token.claims.license,
    generation: 1,
    limit: 1,
    binding: artifacts.token.claims.binding,
  };

  test('answers the code, and says what was decided', () => {
    const code = artifacts['machine-code'].claims;
    const token = issueToken(issuer, code, { ...base, expiresAt: NOW + 10, mode: 'online' });
    expect(token.claims).toMatchObject({
      req: code.jti,
      aud: code.aud,
      cnf: { kid: machine.kid },
      iat: formatInstant(NOW),
      nbf: formatInstant(NOW - 86_400),
      exp: formatInstant(NOW + 10),
      seat: { mode: 'online' },
    });
    expect(token.claims.seat.unlockAt).toBeUndefined();
    expect(readToken(token.text, { anchors }).ok).toBe(true);
    expect(issueToken(issuer, { ...code, challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }, base).claims.seat.mode).toBe(
      'online',
    );
    expect(issueToken(issuer, code, base).claims.exp).toBeUndefined();
  });

  test('is the same token for the same claims', () => {
    const code = artifacts['machine-code'].claims;
    const jti = 'AAAAAAAAAAAAAAAAAAAAAA';
    expect(issueToken(issuer, code, { ...base, jti }).text).toBe(
      issueToken(issuer, code, { ...base, jti }).text,
    );
  });

  test('a receipt answers a deactivation, with and without a fingerprint', () => {
    const bare = makeDeactivation(machine, { product: PRODUCT, issuedAt: NOW, random, fingerprint: 'none' });
    expect(bare.claims.machine).toEqual({ key: artifacts.deactivation.claims.machine.key });
    const receipt = issueReceipt(issuer, bare.claims, { issuedAt: NOW, random, releaseClass: 'none' });
    expect(receipt.claims).toMatchObject({ kid: machine.kid, req: bare.claims.jti, aud: PRODUCT });
    expect(receipt.claims.sub).toBeUndefined();
    expect(readArtifact('receipt', receipt.text, anchors).ok).toBe(true);
    expect(readArtifact('deactivation', bare.text).ok).toBe(true);
  });
});

describe('evaluation', () => {
  const claims = { nbf: formatInstant(NOW), exp: formatInstant(NOW + 1000) };
  test.each([
    [-301, 'not-yet-valid'],
    [-300, 'valid'],
    [999, 'valid'],
    [1000, 'expired'],
  ])('%i seconds from nbf: %s', (seconds, state) => expect(evaluate(claims, NOW + seconds)).toBe(state));

  test('without exp it never expires', () => {
    expect(evaluate({ nbf: claims.nbf }, NOW + 10 ** 11)).toBe('valid');
  });
});

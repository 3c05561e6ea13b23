import { parseInstant } from '@offline-activation/codec';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../src/rules/edition.js';
import { expiryOf } from '../../src/rules/expiry.js';
import { isAnswered } from '../../src/rules/is-answered.js';
import { isConflicting } from '../../src/rules/is-conflicting.js';
import { isGoodKey } from '../../src/rules/is-good-key.js';
import { isRenewable } from '../../src/rules/is-renewable.js';
import { receiptKey } from '../../src/rules/receipt-key.js';
import { sameTerms } from '../../src/rules/same-terms.js';
import { signingKey } from '../../src/rules/signing-key.js';
import { stands } from '../../src/rules/stands.js';
import { termsOf } from '../../src/rules/terms.js';
import { tokenClaims } from '../../src/rules/token-claims.js';
import { bindingOf, bookOf, DAY, kid, licenseRecordOf, NOW, tokenOf } from './books.js';

describe('expiryOf', () => {
  const end = NOW + 30 * DAY;

  it.each([
    ['perpetual offline', 'offline', { offlineToken: 'perpetual' }, undefined, null],
    ['perpetual offline of a license with an end', 'offline', { offlineToken: 'perpetual' }, end, end],
    ['and grace', 'offline', { offlineToken: 'perpetual', grace: 'P2D' }, end, end + 2 * DAY],
    ['offline with a life', 'offline', { offlineToken: 'P10D' }, end, NOW + 10 * DAY],
    ['offline with a longer life', 'offline', { offlineToken: 'P40D' }, end, end],
    ['online', 'online', { lease: 'P14D', offlineToken: 'P1D' }, undefined, NOW + 14 * DAY],
    ['online near the end', 'online', { lease: 'P14D', grace: 'P1D' }, NOW + DAY, NOW + 2 * DAY],
  ] as const)('%s', (_name, mode, policy, expiresAt, expected) => {
    const license = licenseRecordOf({ policy, ...(expiresAt !== undefined && { expiresAt }) });
    expect(expiryOf(mode, NOW, license)).toBe(expected);
  });
});

describe('terms', () => {
  const terms = { id: 'lic-1', edition: 'pro', entitlements: ['b', 'a'] };

  it('state what the license has, in its order', () => {
    expect(termsOf(licenseRecordOf({ entitlements: ['b', 'a'] }), 'pro')).toEqual(terms);
    const expiresAt = parseInstant('2027-01-01T00:00:00Z') ?? 0;
    expect(termsOf(licenseRecordOf({ expiresAt }), 'pro').expiresAt).toBe('2027-01-01T00:00:00Z');
  });

  it.each([
    [{}, true],
    [{ id: 'lic-2' }, false],
    [{ edition: 'standard' }, false],
    [{ entitlements: ['a', 'b'] }, false],
    [{ entitlements: ['b'] }, false],
    [{ expiresAt: '2027-01-01T00:00:00Z' }, false],
  ])('are the same but for %o: %s', (change, same) => {
    expect(sameTerms(terms, { ...terms, ...change })).toBe(same);
    expect(sameTerms({ ...terms, ...change }, terms)).toBe(same);
  });
});

describe('editionOf', () => {
  it('is the one asked for, else the first', () => {
    expect(editionOf('pro', ['standard', 'pro'])).toBe('pro');
    expect(editionOf(undefined, ['standard', 'pro'])).toBe('standard');
    expect(editionOf('', ['standard'])).toBe('');
  });
});

describe('issuer keys', () => {
  const keys = [
    { kid: kid('4'), status: 'revoked' },
    { kid: kid('3'), status: 'active' },
    { kid: kid('2'), status: 'retired' },
    { kid: kid('1'), status: 'active' },
  ] as const;

  it('sign newest first, active and accepted', () => {
    expect(
      signingKey(
        keys,
        keys.map((key) => key.kid),
      )?.kid,
    ).toBe(kid('3'));
    expect(signingKey(keys, [kid('1'), kid('2')])?.kid).toBe(kid('1'));
    expect(signingKey(keys, [kid('2'), kid('4')])).toBeUndefined();
  });

  it('sign receipts by the last code, else the newest active', () => {
    expect(receiptKey(keys, [kid('1')])?.kid).toBe(kid('1'));
    expect(receiptKey(keys, [kid('2')])?.kid).toBe(kid('3'));
    expect(receiptKey(keys, [])?.kid).toBe(kid('3'));
    expect(receiptKey(keys.slice(2, 3), [])).toBeUndefined();
  });

  it('are good unless revoked, where the code accepts them', () => {
    expect(isGoodKey(kid('2'), [kid('2')], keys)).toBe(true);
    expect(isGoodKey(kid('4'), [kid('4')], keys)).toBe(false);
    expect(isGoodKey(kid('3'), [kid('1')], keys)).toBe(false);
    // One that the server does not have any more.
    expect(isGoodKey(kid('9'), [kid('9')], keys)).toBe(false);
  });
});

describe('stands', () => {
  const token = tokenOf('a', 1, { exp: NOW + 1 });
  const issuerKeys = [{ kid: token.issuerKid, status: 'active' as const }];
  const standing = { now: NOW, terms: token.terms, accepts: [token.issuerKid], issuerKeys };

  it.each([
    ['as it is', {}, true],
    ['expired', { now: NOW + 1 }, false],
    ['its key not accepted', { accepts: [kid('x')] }, false],
    ['its key revoked', { issuerKeys: [{ kid: token.issuerKid, status: 'revoked' as const }] }, false],
    ['its key retired', { issuerKeys: [{ kid: token.issuerKid, status: 'retired' as const }] }, true],
    ['other terms', { terms: { ...token.terms, edition: 'pro' } }, false],
  ])('%s', (_name, change, expected) => {
    expect(stands(token, { ...standing, ...change })).toBe(expected);
  });
});

describe('answers', () => {
  const answer = {
    kid: kid('a'),
    jti: 'j',
    digest: 'd',
    edition: 'pro',
    by: 'activation' as const,
    generation: 1,
  };
  const book = { ...bookOf(), answers: [answer] };

  it('are told apart by key, jti, bytes and edition', () => {
    expect(isAnswered(book, answer)).toBe(true);
    for (const change of [{ kid: kid('b') }, { jti: 'x' }, { digest: 'x' }, { edition: 'x' }]) {
      expect(isAnswered(book, { ...answer, ...change })).toBe(false);
    }
  });

  it('conflict by key and jti with other bytes, whatever the edition', () => {
    expect(isConflicting(book, answer)).toBe(false);
    expect(isConflicting(book, { ...answer, digest: 'x' })).toBe(true);
    expect(isConflicting(book, { ...answer, digest: 'x', jti: 'x' })).toBe(false);
    expect(isConflicting(book, { ...answer, digest: 'x', kid: kid('b') })).toBe(false);
  });
});

describe('isRenewable', () => {
  it.each([
    [100, 99],
    [101, 100],
    [1, 0],
  ])('a lease of %i seconds is kept for the first half', (life) => {
    const lease = { iat: NOW, exp: NOW + life };
    const middle = NOW + Math.floor(life / 2);
    expect(isRenewable(lease, middle)).toBe(true);
    expect(isRenewable(lease, middle - 1)).toBe(false);
  });
});

describe('tokenClaims', () => {
  it('leaves out what there is not, and has no secret', () => {
    const license = licenseRecordOf({ key: 'secret-key' });
    const claims = tokenClaims({
      issuer: 'Vendor',
      jti: 'AAAAAAAAAAAAAAAAAAAAAA',
      now: NOW,
      license,
      edition: 'pro',
      activationId: 'act-1',
      kid: kid('a'),
      request: 'AAAAAAAAAAAAAAAAAAAAAQ',
      generation: 7,
      mode: 'offline',
      unlockAt: undefined,
      binding: bindingOf({ a: '1' }),
    });
    expect(claims).toMatchObject({
      nbf: '2026-02-28T09:30:00Z',
      seat: { generation: 7, limit: 3, mode: 'offline' },
    });
    expect(Object.keys(claims)).not.toContain('exp');
    expect(Object.keys(claims.seat)).not.toContain('unlockAt');
    expect(JSON.stringify(claims)).not.toMatch(/secret-key|ada@example/);
  });
});

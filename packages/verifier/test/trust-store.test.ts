import { expect, test } from 'vitest';
import { trustStore } from '../src/index.js';
import { issuer, retired, revoked, stranger } from './drafts.js';

test('finds anchors by id, whatever their status, and nothing else', () => {
  const trust = trustStore([
    { key: issuer.text, status: 'active' },
    { key: revoked.text, status: 'revoked' },
  ]);
  expect(trust.find(issuer.kid)).toEqual({ kid: issuer.kid, publicKey: issuer.publicKey, status: 'active' });
  expect(trust.find(revoked.kid)?.status).toBe('revoked');
  expect(trust.find(stranger.kid)).toBeUndefined();
  expect(trust.find('__proto__')).toBeUndefined();
});

test('accepts what verifies, in the order of the anchors', () => {
  const trust = trustStore([
    { key: retired.text, status: 'retired' },
    { key: revoked.text, status: 'revoked' },
    { key: issuer.text, status: 'active' },
  ]);
  expect(trust.accepts).toEqual([retired.kid, issuer.kid]);
});

test('anchors that are none, or twice there, are bugs of the caller', () => {
  expect(() => trustStore([{ key: issuer.kid, status: 'active' }])).toThrow('no k4.public text');
  const twice = { key: issuer.text, status: 'active' } as const;
  expect(() => trustStore([twice, { ...twice, status: 'revoked' }])).toThrow('listed twice');
});

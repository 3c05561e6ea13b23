import { describe, expect, it } from 'vitest';
import { readLicenseKey } from '../../src/oracle/license-key.js';
import { parseSecretKey } from '../../src/oracle/paserk.js';
import type { WorldPlan } from '../../src/plan.js';
import { specFault } from '../../src/schema-check.js';
import { realise, realiseKeys, realiseLicense } from '../../src/targets/realise.js';

const text = { policy: { profile: 'text-3-seats' } } as const;
const plan: WorldPlan = {
  licenses: {
    A: { ...text, owner: 'one' },
    B: { ...text, owner: 'one', product: 1, entitlements: ['export'], expiresIn: 'P12M' },
    C: { policy: { profile: 'file-strict', keyFormat: 'opaque' }, editions: ['lite'] },
  },
  issuerKeys: ['active', 'retired'],
};
const identities = { seed: 5n, nonce: '0' };

describe('the control seed of a plan', () => {
  const seed = realise(plan, identities);
  const [a, b, c] = seed.licenses;

  it('keeps the schema, and is the same for the same seed and nonce', () => {
    expect(specFault('world-seed', JSON.parse(JSON.stringify(seed)))).toBeUndefined();
    expect(realise(plan, identities)).toEqual(seed);
    for (const other of [
      { seed: 6n, nonce: '0' },
      { seed: 5n, nonce: '1' },
    ]) {
      const [license] = realise(plan, other).licenses;
      expect(license?.key).not.toBe(a?.key);
      expect(license?.email).not.toBe(a?.email);
    }
  });

  it('has keys of the format that the policy names', () => {
    expect(readLicenseKey(a?.key ?? '')).toMatchObject({ ok: true, text: a?.key });
    expect(readLicenseKey(c?.key ?? '')).toMatchObject({ ok: false });
    expect(c?.key).not.toBe(c?.key.toUpperCase());
  });

  it('gives licenses of one owner one address, and others another', () => {
    expect(a?.email).toMatch(/^a\.lovelace\+[0-9a-f]{8}@example\.com$/);
    expect(b?.email).toBe(a?.email);
    expect(c?.email).not.toBe(a?.email);
  });

  it('fills in the profile and the plain case', () => {
    expect(a).toMatchObject({
      limit: 3,
      state: 'active',
      editions: ['standard', 'pro'],
      product: 'example-editor',
    });
    expect(c).toMatchObject({ limit: 2, editions: ['lite'] });
    expect(b).toMatchObject({
      product: 'example-viewer',
      expiresAt: '2027-03-01T09:30:00Z',
      entitlements: ['export'],
    });
    expect(seed.products[0]?.editions).toEqual(['standard', 'pro', 'lite']);
  });

  it('keeps id, key and address of a license that is changed', () => {
    const changed = realiseLicense(plan, 'A', identities, { ...text, limit: 1, state: 'revoked' });
    expect(changed).toEqual({ ...a, limit: 1, state: 'revoked' });
  });

  it('adds issuer keys at the front', () => {
    const [newer, older] = seed.issuerKeys ?? [];
    expect(parseSecretKey(older?.secret ?? '')).toBeDefined();
    const more = realiseKeys(['active', 'retired', 'revoked'], identities);
    expect(more.map(({ secret }) => secret).slice(1)).toEqual([newer?.secret, older?.secret]);
    expect(new Set(more.map(({ secret }) => secret)).size).toBe(3);
  });
});

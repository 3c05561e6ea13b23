import { open, parseStrictJson } from '@offline-activation/codec';
import type { Receipt } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { licenseOf, OTHER_KEY, vendorOf } from './vendor.js';

const DAY = 86_400;
const receiptOf = (text: string) => parseStrictJson(open(text).payload) as unknown as Receipt;
const policy = (changes: Record<string, unknown>) => ({ profile: 'text-3-seats', ...changes }) as const;

async function activated(changes: Record<string, unknown> = {}) {
  const vendor = await vendorOf({
    licenses: [licenseOf({ policy: policy(changes) }), licenseOf({ id: 'lic-2', key: OTHER_KEY })],
  });
  const laptop = await vendor.machine('laptop');
  const { body } = await vendor.activate(await laptop.code());
  return { vendor, laptop, id: body.activation.id };
}

describe('a deactivation', () => {
  it('proved: frees the seat inside the lock, whatever the license says', async () => {
    const { vendor, laptop, id } = await activated();
    await vendor.license({ state: 'revoked', expiresAt: '2026-01-01T00:00:00Z' });
    const drifted = { ...laptop.facts, 'os.install-id.1': 'other' };
    const done = await vendor.deactivate(await laptop.deactivation(drifted));
    expect(done).toMatchObject({ status: 201, body: { releaseClass: 'proved' } });
    expect(receiptOf(done.body.receipt)).toMatchObject({
      kind: 'receipt',
      sub: id,
      kid: laptop.kid,
      aud: 'example-editor',
      releaseClass: 'proved',
    });
    expect(await vendor.ledger()).toMatchObject({ activations: [], exposures: [], counted: [] });
  });

  it('none: of a key never seen, and for ever', async () => {
    const { vendor } = await activated();
    const unseen = await vendor.machine('unseen');
    const done = await vendor.deactivate(await unseen.deactivation());
    expect(done.body.releaseClass).toBe('none');
    expect(receiptOf(done.body.receipt)).not.toHaveProperty('sub');
    expect((await vendor.activate(await unseen.code())).body.code).toBe('machine-key-retired');
    expect((await vendor.books()).retiredKeys).toEqual([unseen.kid]);
  });

  it('lapsed: not proved, nothing outstanding', async () => {
    const { vendor, laptop } = await activated({ offlineToken: 'P1D' });
    await vendor.advance(2 * DAY + 300);
    const done = await vendor.deactivate(await laptop.deactivation(null));
    expect(done.body.releaseClass).toBe('lapsed');
    expect(await vendor.ledger()).toMatchObject({ activations: [], exposures: [], counted: [] });
  });

  it('forced: not proved, where a forced release is possible', async () => {
    const { vendor, laptop } = await activated({ lock: 'P1D' });
    await vendor.advance(DAY);
    const done = await vendor.deactivate(await laptop.deactivation(null));
    expect(done.body.releaseClass).toBe('forced');
    const { exposures, counted, activations } = await vendor.ledger();
    expect(activations).toEqual([]);
    expect(exposures).toEqual([{ kid: laptop.kid, cause: 'forced', since: '2026-03-02T09:30:00Z' }]);
    expect(counted).toEqual([{ at: '2026-03-02T09:30:00Z', kind: 'forced' }]);
    // A second one that proves it ends the exposure.
    const proof = await vendor.deactivate(await laptop.deactivation());
    expect(proof).toMatchObject({ status: 201, body: { releaseClass: 'proved' } });
    expect((await vendor.ledger()).exposures).toEqual([]);
  });

  it('ending: otherwise, until the lock is over', async () => {
    const { vendor, laptop } = await activated({ lock: 'P30D' });
    const done = await vendor.deactivate(await laptop.deactivation(null));
    expect(done.body.releaseClass).toBe('ending');
    await vendor.advance(30 * DAY - 1);
    expect((await vendor.ledger()).activations).toMatchObject([{ state: 'ending' }]);
    await vendor.advance(1);
    expect(await vendor.ledger()).toMatchObject({
      activations: [],
      exposures: [{ cause: 'forced', since: '2026-03-31T09:30:00Z' }],
      counted: [{ at: '2026-03-31T09:30:00Z', kind: 'forced' }],
    });
  });

  it('ending: a policy replaced later does not rewrite what had happened', async () => {
    const { vendor, laptop } = await activated({ lock: 'P30D' });
    await vendor.deactivate(await laptop.deactivation(null));
    await vendor.advance(40 * DAY);
    await vendor.license({ policy: policy({ forcedRelease: 'refused' }) });
    expect((await vendor.ledger()).activations).toEqual([]);
  });

  it('is by key: what it says of activation and generation has no say', async () => {
    const { vendor, laptop } = await activated();
    const other = await vendor.machine('other');
    const { body } = await vendor.activate(await other.code());
    const { signDeactivation } = await import('@offline-activation/signer/machine');
    const { componentsOf } = await import('./machine.js');
    const { envelope } = await signDeactivation(
      {
        iat: '1999-01-01T00:00:00Z',
        aud: 'example-editor',
        jti: 'AAAAAAAAAAAAAAAAAAAAAA',
        sub: body.activation.id,
        generation: 999,
        machine: { fingerprint: { scheme: 'oap-fp-1', components: componentsOf(laptop.facts) } },
      },
      laptop.signer,
    );
    expect((await vendor.deactivate(envelope)).body.releaseClass).toBe('proved');
    expect((await vendor.ledger()).activations.map(({ kid }) => kid)).toEqual([other.kid]);
  });

  it('reaches every license that the key has had', async () => {
    const { vendor, laptop } = await activated({ lock: null, forcedReleaseBudget: 5 });
    const session = await vendor.session();
    const { activations } = await vendor.ledger();
    const url = `${vendor.directory.resources.portalLicenses}/lic-1/activations/${activations[0]?.id}`;
    await vendor.fetch(
      new Request(url, { method: 'DELETE', headers: { Authorization: `Bearer ${session}` } }),
    );
    expect((await vendor.ledger()).exposures).toHaveLength(1);
    expect((await vendor.activate(await laptop.code(), { licenseKey: OTHER_KEY })).status).toBe(201);
    expect((await vendor.deactivate(await laptop.deactivation())).body.releaseClass).toBe('proved');
    expect((await vendor.ledger()).exposures).toEqual([]);
    expect((await vendor.ledger('lic-2')).activations).toEqual([]);
  });

  it('is refused only where it does not read', async () => {
    const { vendor, laptop } = await activated();
    expect(await vendor.deactivate(await laptop.code())).toMatchObject({
      status: 400,
      body: { code: 'wrong-kind', expected: 'deactivation', got: 'machine-code' },
    });
  });
});

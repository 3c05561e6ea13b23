import { describe, expect, it } from 'vitest';
import type { Machine } from './machine.js';
import { claimsOf, licenseOf, OTHER_KEY, type Vendor, vendorOf } from './vendor.js';

const DAY = 86_400;

async function activated(changes: Parameters<typeof licenseOf>[0] = {}) {
  const vendor = await vendorOf({
    licenses: [licenseOf(changes), licenseOf({ id: 'lic-2', key: OTHER_KEY })],
  });
  const laptop = await vendor.machine('laptop');
  const { body } = await vendor.activate(await laptop.code());
  return { vendor, laptop, id: body.activation.id };
}

const onlineCode = async (vendor: Vendor, machine: Machine, more: Parameters<Machine['code']>[0] = {}) =>
  machine.code({ challenge: await vendor.challenge(), ...more });

describe('a check-in', () => {
  it('renews a lease from the middle of its life on', async () => {
    const { vendor, laptop } = await activated();
    const first = await vendor.checkIn(await onlineCode(vendor, laptop));
    await vendor.advance(7 * DAY - 1);
    const kept = await vendor.checkIn(await onlineCode(vendor, laptop, { label: 'Renamed' }));
    expect(kept.body.token).toBe(first.body.token);
    expect(kept.body.activation.device).toEqual({ platform: 'linux', label: 'Renamed' });
    await vendor.advance(1);
    const renewed = await vendor.checkIn(await onlineCode(vendor, laptop));
    expect(claimsOf(renewed.body.token)).toMatchObject({
      exp: '2026-03-22T09:30:00Z',
      seat: { generation: 3 },
    });
  });

  it('renews where the terms changed, and keeps the edition', async () => {
    const { vendor, laptop } = await activated();
    await vendor.activate(await laptop.code(), { edition: 'pro' });
    await vendor.checkIn(await onlineCode(vendor, laptop));
    await vendor.license({ entitlements: ['export'] });
    const renewed = await vendor.checkIn(await onlineCode(vendor, laptop));
    expect(claimsOf(renewed.body.token).license).toEqual({
      id: 'lic-1',
      edition: 'pro',
      entitlements: ['export'],
    });
  });

  it('answers the same code with the same token while that is current', async () => {
    const { vendor, laptop } = await activated();
    const code = await onlineCode(vendor, laptop);
    const first = await vendor.checkIn(code);
    expect((await vendor.checkIn(code)).text).toBe(first.text);
    await vendor.activate(await laptop.code());
    expect(await vendor.checkIn(code)).toMatchObject({
      status: 409,
      body: { code: 'generation-superseded' },
    });
  });

  it('uses its challenge up, whether it renews or not', async () => {
    const { vendor, laptop } = await activated();
    const challenge = await vendor.challenge();
    await vendor.checkIn(await onlineCode(vendor, laptop));
    expect((await vendor.checkIn(await laptop.code({ challenge }))).status).toBe(200);
    expect((await vendor.checkIn(await laptop.code({ challenge }))).body.code).toBe('challenge-invalid');
  });

  it('lifts the lock by holds only, and a later offline token starts a new one', async () => {
    const { vendor, laptop, id } = await activated();
    const online = await vendor.checkIn(await onlineCode(vendor, laptop));
    const unlockAt = async () => (await vendor.ledger()).activations[0]?.unlockAt;
    expect(await unlockAt()).toBe('2026-09-01T09:30:00Z');
    const { generation } = online.body.activation;
    const wrong = [
      { sub: 'act-other', generation },
      { sub: id, generation: 1 },
      { sub: id, generation: 99 },
    ];
    for (const holds of wrong) {
      expect(await vendor.checkIn(await onlineCode(vendor, laptop, { holds }))).toMatchObject({
        status: 400,
        body: { code: 'claims-invalid', pointer: '/holds' },
      });
    }
    expect(await unlockAt()).toBe('2026-09-01T09:30:00Z');
    const holds = { sub: id, generation };
    const confirmed = await vendor.checkIn(await onlineCode(vendor, laptop, { holds }));
    expect(await unlockAt()).toBeUndefined();
    // The token is the same, and states its lock; the view shows that there is none any more.
    expect(confirmed).toMatchObject({ status: 200, body: { token: online.body.token } });
    expect(online.body.activation.unlockAt).toBe('2026-09-01T09:30:00Z');
    expect(confirmed.body.activation).not.toHaveProperty('unlockAt');
    await vendor.advance(DAY);
    const offline = await vendor.activate(await laptop.code());
    expect(claimsOf(offline.body.token).seat).toMatchObject({
      mode: 'offline',
      unlockAt: '2026-09-02T09:30:00Z',
    });
  });

  it('does not lift the lock of a later offline token', async () => {
    const { vendor, laptop, id } = await activated();
    const online = await vendor.checkIn(await onlineCode(vendor, laptop));
    const offline = await vendor.activate(await laptop.code());
    const holds = { sub: id, generation: online.body.activation.generation };
    const confirmed = await vendor.checkIn(await onlineCode(vendor, laptop, { holds }));
    expect(claimsOf(confirmed.body.token).seat).toEqual({
      ...claimsOf(offline.body.token).seat,
      generation: 4,
      mode: 'online',
    });
    expect((await vendor.ledger()).activations[0]?.unlockAt).toBe('2026-09-01T09:30:00Z');
    // What is confirmed later covers that one too.
    const again = { sub: id, generation: 4 };
    await vendor.checkIn(await onlineCode(vendor, laptop, { holds: again }));
    expect((await vendor.ledger()).activations[0]).not.toHaveProperty('unlockAt');
  });

  it('covers earlier tokens by holds, so that the lease is all that is outstanding', async () => {
    const { vendor, laptop, id } = await activated();
    await vendor.checkIn(await onlineCode(vendor, laptop));
    await vendor.checkIn(await onlineCode(vendor, laptop, { holds: { sub: id, generation: 2 } }));
    await vendor.advance(14 * DAY + DAY + 300);
    const session = await vendor.session();
    const list = await vendor.fetch(
      new Request(vendor.directory.resources.portalLicenses ?? '', {
        headers: { Authorization: `Bearer ${session}` },
      }),
    );
    const { licenses } = (await list.json()) as { licenses: { activations: { release: string }[] }[] };
    const release = licenses[0]?.activations[0]?.release ?? '';
    const done = await vendor.fetch(
      new Request(release, { method: 'DELETE', headers: { Authorization: `Bearer ${session}` } }),
    );
    expect(await done.json()).toEqual({ releaseClass: 'lapsed' });
  });

  it('goes through its steps in order', async () => {
    const { vendor, laptop } = await activated();
    const refused = async (code: string) => (await vendor.checkIn(code)).body.code;
    const jti = 'AAAAAAAAAAAAAAAAAAAAAA';
    await vendor.activate(await laptop.code({ jti }));
    const challenge = jti;
    const accepts = ['k4.pid.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'];
    const all = { aud: 'other', jti, accepts, challenge, facts: {}, holds: { sub: 'x', generation: 1 } };

    expect(await refused('nonsense')).toBe('malformed');
    expect(await refused(await (await vendor.machine('unseen')).code(all))).toBe('activation-not-found');
    await vendor.license({ state: 'revoked', expiresAt: '2026-01-01T00:00:00Z' });
    expect(await refused(await laptop.code(all))).toBe('license-revoked');
    await vendor.license({ state: 'suspended', expiresAt: '2026-01-01T00:00:00Z' });
    expect(await refused(await laptop.code(all))).toBe('license-suspended');
    await vendor.license({ expiresAt: '2026-01-01T00:00:00Z' });
    expect(await refused(await laptop.code(all))).toBe('license-expired');
    await vendor.license({});
    expect(await refused(await laptop.code(all))).toBe('product-mismatch');
    const { aud: _right, ...same } = all;
    expect(await refused(await laptop.code(same))).toBe('request-conflict');
    const { jti: _fresh, ...fresh } = same;
    expect(await refused(await laptop.code(fresh))).toBe('client-outdated');
    const { accepts: _known, ...known } = fresh;
    expect(await refused(await laptop.code(known))).toBe('challenge-invalid');
    const { challenge: _none, ...unchallenged } = known;
    expect(await refused(await laptop.code(unchallenged))).toBe('challenge-invalid');
    expect(await vendor.checkIn(await onlineCode(vendor, laptop, { ...unchallenged }))).toMatchObject({
      status: 409,
      body: { code: 'machine-indeterminate', components: Object.keys(laptop.facts) },
    });
    const { facts } = await vendor.machine('other');
    expect(await vendor.checkIn(await onlineCode(vendor, laptop, { ...unchallenged, facts }))).toMatchObject({
      status: 409,
      body: { code: 'machine-mismatch', components: Object.keys(facts) },
    });
    await vendor.deactivate(await laptop.deactivation(null));
    expect(await refused(await laptop.code(all))).toBe('machine-key-retired');
  });

  it('is refused for an activation that is ending', async () => {
    const { vendor, laptop } = await activated({
      policy: { profile: 'text-3-seats', offlineToken: 'P30D', lock: null },
    });
    const session = await vendor.session();
    const authorization = { Authorization: `Bearer ${session}` };
    const { activations } = await vendor.ledger();
    const url = `${vendor.directory.resources.portalLicenses}/lic-1/activations/${activations[0]?.id}`;
    const ended = await vendor.fetch(new Request(url, { method: 'DELETE', headers: authorization }));
    expect(await ended.json()).toEqual({ releaseClass: 'ending' });
    expect((await vendor.checkIn(await onlineCode(vendor, laptop))).body.code).toBe('activation-not-found');
    // Its own machine brings it back to life.
    expect((await vendor.activate(await laptop.code())).body.activation.state).toBe('live');
    expect((await vendor.checkIn(await onlineCode(vendor, laptop))).status).toBe(200);
  });
});

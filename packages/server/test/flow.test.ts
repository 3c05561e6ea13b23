import { ed25519 as native } from '@offline-activation/keys/native';
import { ed25519 as portable } from '@offline-activation/keys/tweetnacl';
import { describe, expect, it } from 'vitest';
import { claimsOf, vendorOf } from './vendor.js';

describe.each([
  ['native', native],
  ['tweetnacl', portable],
])('a walk through the protocol with the engine %s', (_name, ed25519) => {
  it('activates, repeats, checks in, deactivates', async () => {
    const vendor = await vendorOf({}, { ed25519 });
    const laptop = await vendor.machine('laptop');
    const code = await laptop.code({ label: "Ada's laptop" });

    const first = await vendor.activate(code);
    expect(first.status).toBe(201);
    const claims = claimsOf(first.body.token);
    expect(claims).toMatchObject({
      kind: 'token',
      ver: 1,
      iss: vendor.directory.issuer,
      iat: '2026-03-01T09:30:00Z',
      nbf: '2026-02-28T09:30:00Z',
      aud: 'example-editor',
      cnf: { kid: laptop.kid },
      license: { id: 'lic-1', edition: 'standard', entitlements: [] },
      seat: { generation: 1, limit: 3, mode: 'offline', unlockAt: '2026-09-01T09:30:00Z' },
    });
    expect(claims.exp).toBeUndefined();
    expect(first.body.activation).toEqual({
      id: claims.sub,
      state: 'live',
      mode: 'offline',
      generation: 1,
      createdAt: '2026-03-01T09:30:00Z',
      unlockAt: '2026-09-01T09:30:00Z',
      device: { platform: 'linux', label: "Ada's laptop" },
    });

    const again = await vendor.activate(`> ${code.slice(0, 76)}\n> ${code.slice(76)}\n`);
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.text);

    const online = await vendor.checkIn(await laptop.code({ challenge: await vendor.challenge() }));
    expect(online.status).toBe(200);
    expect(claimsOf(online.body.token)).toMatchObject({
      exp: '2026-03-15T09:30:00Z',
      seat: { generation: 2, mode: 'online', unlockAt: '2026-09-01T09:30:00Z' },
    });
    const { id, generation } = online.body.activation;
    const holds = { sub: id, generation };
    const confirmed = await vendor.checkIn(await laptop.code({ challenge: await vendor.challenge(), holds }));
    expect(confirmed.body.token).toBe(online.body.token);
    const [activation] = (await vendor.ledger()).activations;
    expect(activation).toMatchObject({ id, generation: 2, mode: 'online' });
    expect(activation).not.toHaveProperty('unlockAt');

    const deactivation = await laptop.deactivation();
    const receipt = await vendor.deactivate(deactivation);
    expect(receipt.status).toBe(201);
    expect(receipt.body.releaseClass).toBe('proved');
    expect(await vendor.deactivate(deactivation)).toMatchObject({ status: 200, text: receipt.text });
    expect(await vendor.books()).toMatchObject({
      licenses: [{ activations: [], exposures: [] }],
      retiredKeys: [laptop.kid],
    });
    expect(await vendor.activate(await laptop.code())).toMatchObject({
      status: 409,
      body: { code: 'machine-key-retired' },
    });
  });
});

import { LIMITS } from '@offline-activation/protocol';
import { describe, expect, test } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { sessionOf } from '../src/session.js';
import { accept } from '../src/token/accept.js';
import { at, otherIssuer, tokenFor } from './vendor.js';
import { DAY, FACTS, NOW, refused, worldOf } from './world.js';

const IAT = at('2026-03-01T10:00:00Z');
/** Neither equal nor changed is enough for a verdict. */
const UNREADABLE = { 'net.mac.1': FACTS['net.mac.1'], 'os.install-id.1': FACTS['os.install-id.1'] };

async function activated(generation = 2) {
  const world = worldOf();
  const code = await world.client.machineCode({ now: NOW });
  await world.client.load({ now: NOW, carrier: await tokenFor(code, { generation }) });
  return { ...world, code };
}

describe('loading', () => {
  test('a token that answers the pending code is stored, and ends it', async () => {
    const { client, storage } = await activated();
    expect(await client.status({ now: NOW })).toEqual({
      state: 'active',
      usable: true,
      remedy: 'Nothing has to be done.',
      offers: [],
      token: {
        jti: expect.any(String),
        sub: 'act-1',
        license: { id: 'lic-1', edition: 'standard', entitlements: ['export'] },
        generation: 2,
        mode: 'offline',
        unlockAt: '2026-09-01T10:00:00Z',
      },
      fingerprint: { verdict: 'match', score: 7, unreadable: 0, total: 7, changed: [], missing: [] },
    });
    expect(storage.state()).toMatchObject({ pending: null, generations: { 'lic-1': 2 } });
  });

  test('a token that answers an older code of the key is accepted, and the pending code stays (LOAD-1)', async () => {
    const { client } = worldOf();
    const older = await client.machineCode({ now: NOW });
    const newer = await client.machineCode({ now: NOW, new: 'code' });
    await client.load({ now: NOW, carrier: await tokenFor(older) });
    expect(await client.status({ now: NOW })).toMatchObject({
      state: 'active',
      pending: codeClaims(newer).jti,
    });
  });

  test('LOAD-3, TOK-21: the same generation again is no error, a lower one is', async () => {
    const { client, code, storage } = await activated(2);
    await client.load({ now: NOW, carrier: await tokenFor(code, { generation: 2 }) });
    const before = storage.bytes;
    const lower = client.load({ now: NOW, carrier: await tokenFor(code, { generation: 1 }) });
    expect(await refused(lower)).toMatchObject({ code: 'generation-superseded', offers: ['new-code'] });
    expect(storage.bytes).toBe(before);
  });

  test('LOAD-4: the generations of a license outlast the token of another', async () => {
    const { client, code } = await activated(5);
    await client.load({ now: NOW, carrier: await tokenFor(code, { license: 'constructor', generation: 1 }) });
    const older = client.load({ now: NOW, carrier: await tokenFor(code, { generation: 4 }) });
    expect(await refused(older)).toMatchObject({ code: 'generation-superseded' });
    await client.load({ now: NOW, carrier: await tokenFor(code, { generation: 5 }) });
  });

  test.each([
    ['another issuer', { by: otherIssuer }, 'key-unknown'],
    ['another product', { aud: 'other-editor' }, 'product-mismatch'],
  ])('LOAD-2: a token of %s leaves all as it was', async (_name, wishes, code) => {
    const world = worldOf();
    const machineCode = await world.client.machineCode({ now: NOW });
    const before = world.storage.bytes;
    const load = world.client.load({ now: NOW, carrier: await tokenFor(machineCode, wishes) });
    expect(await refused(load)).toMatchObject({ code });
    expect(world.storage.bytes).toBe(before);
  });

  test('without a machine key a token is of another, and the verdict is told (TELL-5)', async () => {
    const other = await worldOf().client.machineCode({ now: NOW });
    const load = worldOf().client.load({ now: NOW, carrier: await tokenFor(other) });
    expect(await refused(load)).toMatchObject({
      code: 'machine-key-mismatch',
      offers: ['manual-activation'],
      fingerprint: { verdict: 'match', total: 7 },
    });
  });

  test('a token for changed parts tells what changed', async () => {
    const { client, code } = await activated();
    client.setFacts({
      ...FACTS,
      'hw.smbios-uuid.1': 'a different uuid of 36 characters...',
      'net.mac.1': null,
    });
    expect(await refused(client.load({ now: NOW, carrier: await tokenFor(code) }))).toMatchObject({
      code: 'machine-mismatch',
      components: ['hw.smbios-uuid.1'],
      fingerprint: { verdict: 'mismatch', changed: ['hw.smbios-uuid.1'], missing: ['net.mac.1'] },
    });
  });

  test('LOAD-5: an indeterminate token is accepted until 604,800 seconds after the first sight', async () => {
    const { client, code, storage, put } = await activated();
    client.setFacts(UNREADABLE);
    await client.status({ now: NOW });
    const seen = storage.state();
    const carrier = await tokenFor(code, { generation: 3 });
    const late = client.load({ now: NOW + LIMITS.graceSeconds, carrier });
    expect(await refused(late)).toMatchObject({ code: 'machine-indeterminate' });
    put(seen);
    await client.load({ now: NOW + LIMITS.graceSeconds - 1, carrier });
    expect(storage.state().generations).toEqual({ 'lic-1': 3 });
  });
});

describe('the floor that a token sets', () => {
  test('CLOCK-2: the answer to the pending code sets it back; loaded again it does not', async () => {
    const { client, storage, code } = await activated();
    expect(storage.state().floor).toEqual({ at: IAT, series: null });
    await client.status({ now: IAT + 20 * DAY });
    expect(storage.state().floor?.at).toBe(IAT + 20 * DAY);
    await client.load({ now: IAT, carrier: await tokenFor(code, { generation: 3 }) });
    expect(storage.state().floor?.at).toBe(IAT + 20 * DAY);
    const anew = await client.machineCode({ now: IAT, new: 'code' });
    await client.load({ now: IAT, carrier: await tokenFor(anew, { generation: 4 }) });
    expect(storage.state().floor?.at).toBe(IAT);
  });

  test('CLOCK-2: an exchange sets it back, ends the pending code, and its own code need not be pending', async () => {
    const world = await activated();
    await world.client.status({ now: IAT + 20 * DAY });
    const pending = await world.client.machineCode({ now: IAT, new: 'code' });
    const session = sessionOf({
      storage: world.storage,
      random: () => new Uint8Array(16),
      ed25519: (await import('@offline-activation/keys/native')).ed25519,
      product: 'example-editor',
      appVersion: '1',
      platform: 'linux',
      trust: [(await import('./vendor.js')).anchorOf((await import('./vendor.js')).issuer)],
      facts: FACTS,
    });
    const jti = 'AAAAAAAAAAAAAAAAAAAAAA';
    await accept(session, await tokenFor(pending, { generation: 3, req: jti }), IAT, jti);
    expect(world.storage.state()).toMatchObject({ pending: null, floor: { at: IAT } });
  });

  test('CLOCK-8: a refused token moves nothing', async () => {
    const { client, storage, code } = await activated();
    const carrier = await tokenFor(code, { iat: IAT + 10 * DAY, by: otherIssuer });
    await refused(client.load({ now: NOW, carrier }));
    expect(storage.state().floor?.at).toBe(IAT);
  });
});

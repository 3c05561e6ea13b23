import { describe, expect, test } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { otherIssuer, receiptFor, tokenFor } from './vendor.js';
import { FACTS, NOW, refused, worldOf } from './world.js';

async function activated() {
  const world = worldOf();
  const code = await world.client.machineCode({ now: NOW });
  await world.client.load({ now: NOW, carrier: await tokenFor(code, { generation: 7 }) });
  return { ...world, code };
}

describe('giving up', () => {
  test('leaves a tombstone and nothing else of the key (DEACT-1, END-1)', async () => {
    const { client, storage, code } = await activated();
    const key = storage.state().machineKey as string;
    const { deactivation } = await client.deactivate({ now: NOW });
    expect(new TextDecoder().decode(storage.bytes as Uint8Array)).not.toContain(key);
    expect(storage.state()).toMatchObject({ machineKey: null, token: null, pending: null });
    expect(await client.status({ now: NOW })).toMatchObject({
      state: 'deactivated',
      usable: false,
      deactivations: [deactivation],
    });
    const load = client.load({ now: NOW, carrier: await tokenFor(code, { generation: 8 }) });
    expect(await refused(load)).toMatchObject({ code: 'machine-key-mismatch' });
  });

  test('carries what can be read now, and what was loaded (END-2)', async () => {
    const { client, code } = await activated();
    client.setFacts({ ...FACTS, 'net.mac.1': null });
    const claims = codeClaims((await client.deactivate({ now: NOW })).deactivation);
    expect(claims).toMatchObject({ kind: 'deactivation', sub: 'act-1', generation: 7 });
    expect(claims.machine.key).toBe(codeClaims(code).machine.key);
    expect(claims.machine.fingerprint.components.map(({ name }) => name)).toEqual([
      'hw.smbios-uuid.1',
      'hw.disk-serial.1',
      'os.install-id.1',
    ]);
  });

  test('shows nothing and destroys nothing where the tombstone cannot be written (DEACT-2)', async () => {
    const { client, storage } = await activated();
    storage.full = true;
    const before = storage.bytes;
    expect(await refused(client.deactivate({ now: NOW }))).toMatchObject({ code: 'storage-unwritable' });
    expect(storage.bytes).toBe(before);
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'active' });
  });

  test('shows the same code again, also after a restart and with a new key made (DEACT-3, END-3)', async () => {
    const { client, reopen } = await activated();
    const { deactivation } = await client.deactivate({ now: NOW });
    expect(await client.deactivate({ now: NOW + 1 })).toEqual({ deactivation });
    const again = reopen();
    expect(await again.deactivate({ now: NOW + 1 })).toEqual({ deactivation });
    await again.machineCode({ now: NOW });
    expect(await again.status({ now: NOW })).toMatchObject({
      state: 'pending',
      deactivations: [deactivation],
    });
    expect((await again.save({ now: NOW, artifact: 'deactivation' })).text).toContain(deactivation);
  });

  test('gives a new key up as well, and each is shown until its receipt came', async () => {
    const { client } = await activated();
    const first = (await client.deactivate({ now: NOW })).deactivation;
    await client.machineCode({ now: NOW });
    const second = (await client.deactivate({ now: NOW })).deactivation;
    expect((await client.status({ now: NOW })).deactivations).toEqual([first, second]);
    expect(await client.deactivate({ now: NOW })).toEqual({ deactivation: second });
    const receipt = await receiptFor(second);
    expect(await client.loadReceipt({ now: NOW, carrier: receipt })).toEqual({ releaseClass: 'proved' });
    expect(await client.deactivate({ now: NOW })).toEqual({ deactivation: first });
    await client.loadReceipt({ now: NOW, carrier: receipt });
    await client.loadReceipt({ now: NOW, carrier: await receiptFor(first) });
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'deactivated' });
    expect((await client.status({ now: NOW })).deactivations).toBeUndefined();
    expect(await refused(client.deactivate({ now: NOW }))).toMatchObject({ code: 'machine-key-retired' });
    const save = client.save({ now: NOW, artifact: 'deactivation' });
    expect(await refused(save)).toMatchObject({ code: 'activation-not-found' });
  });

  test('is refused where there never was a key (END-8)', async () => {
    const { client, storage } = worldOf();
    expect(await refused(client.deactivate({ now: NOW }))).toMatchObject({ code: 'activation-not-found' });
    expect(storage.bytes).toBeNull();
  });

  test('is possible whatever the token and the clock say (DEACT-4)', async () => {
    const { client, reopen } = await activated();
    client.setFacts({});
    expect(await client.status({ now: 0 })).toMatchObject({ usable: false });
    const { deactivation } = await reopen({ trust: [], facts: {} }).deactivate({ now: 0 });
    expect(codeClaims(deactivation)).toMatchObject({ iat: '1970-01-01T00:00:00Z' });
    expect(codeClaims(deactivation)).not.toHaveProperty('sub');
  });
});

describe('receipts (END-5)', () => {
  test.each([
    ['another code', { req: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'machine-key-mismatch'],
    ['another key', { kid: `k4.pid.${'A'.repeat(44)}` }, 'machine-key-mismatch'],
    ['another product', { aud: 'other-editor' }, 'product-mismatch'],
  ])('of %s are refused', async (_name, changes, code) => {
    const { client, storage } = await activated();
    const { deactivation } = await client.deactivate({ now: NOW });
    const before = storage.bytes;
    const load = client.loadReceipt({ now: NOW, carrier: await receiptFor(deactivation, changes) });
    const refusal = await refused(load);
    expect(refusal.code).toBe(code);
    expect(refusal.fingerprint).toBeUndefined();
    expect(storage.bytes).toBe(before);
  });

  test('a token is none', async () => {
    const { client, code } = await activated();
    const load = client.loadReceipt({ now: NOW, carrier: await tokenFor(code, { by: otherIssuer }) });
    expect(await refused(load)).toMatchObject({ code: 'wrong-kind', expected: 'receipt', got: 'token' });
  });
});

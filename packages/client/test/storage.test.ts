import { describe, expect, test } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { storeIn } from '../src/state/store.js';
import { receiptFor, tokenFor } from './vendor.js';
import { FACTS, memoryStorage, NOW, refused, worldOf } from './world.js';

const RUBBISH = new TextEncoder().encode('rubbish');

describe('a damaged state', () => {
  test('STORE-4: is reported, refuses everything that needs it, and is not written', async () => {
    const { client, storage } = worldOf();
    const code = await client.machineCode({ now: NOW });
    storage.bytes = RUBBISH;
    expect(await client.status({ now: NOW })).toMatchObject({
      state: 'storage-corrupt',
      usable: false,
      code: 'storage-corrupt',
      offers: ['new-key'],
    });
    for (const call of [
      client.machineCode({ now: NOW }),
      client.machineCode({ now: NOW, new: 'code' }),
      client.save({ now: NOW, artifact: 'machine-code' }),
      client.save({ now: NOW, artifact: 'deactivation' }),
      client.load({ now: NOW, carrier: await tokenFor(code) }),
      client.deactivate({ now: NOW }),
      client.loadReceipt({ now: NOW, carrier: await receiptFor(code) }),
      client.activate({ now: NOW, licenseKey: 'K' }),
      client.checkIn({ now: NOW }),
    ]) {
      expect(await refused(call)).toMatchObject({ code: 'storage-corrupt', offers: ['new-key'] });
    }
    expect([storage.bytes, storage.aside]).toEqual([RUBBISH, []]);
  });

  test('STORE-5: a new key keeps it aside and begins anew', async () => {
    const { client, storage } = worldOf();
    storage.bytes = RUBBISH;
    const code = await client.machineCode({ now: NOW, new: 'key' });
    expect(storage.aside).toEqual([RUBBISH]);
    expect(await client.status({ now: NOW })).toMatchObject({
      state: 'pending',
      pending: codeClaims(code).jti,
    });
  });

  test('one that cannot be read at all is damaged too', async () => {
    const storage = { ...memoryStorage(), read: () => Promise.reject(new Error('input/output error')) };
    expect(await refused(storeIn(storage).read())).toMatchObject({ code: 'storage-corrupt' });
  });
});

describe('storage that cannot be written', () => {
  test('STORE-6: refuses what cannot be stored, and leaves the state', async () => {
    const { client, storage } = worldOf();
    storage.full = true;
    expect(await refused(client.machineCode({ now: NOW }))).toMatchObject({ code: 'storage-unwritable' });
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'unactivated' });
    storage.full = false;
    const code = await client.machineCode({ now: NOW });
    storage.full = true;
    const load = client.load({ now: NOW, carrier: await tokenFor(code) });
    expect(await refused(load)).toMatchObject({ code: 'storage-unwritable' });
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'pending' });
  });

  test('STORE-7: changes no state, and a code that is stored is shown', async () => {
    const { client, storage } = worldOf();
    const code = await client.machineCode({ now: NOW });
    await client.load({ now: NOW, carrier: await tokenFor(code) });
    const pending = await client.machineCode({ now: NOW });
    storage.full = true;
    client.setFacts({ 'net.mac.1': FACTS['net.mac.1'], 'os.install-id.1': FACTS['os.install-id.1'] });
    // The observation moves floor and first sight, which can be kept only in memory.
    const first = { now: NOW + 100_000 };
    const later = { now: NOW + 100_000 + 604_800 };
    expect(await client.status(first)).toMatchObject({ state: 'machine-indeterminate', usable: true });
    expect(await client.status(later)).toMatchObject({ usable: false });
    client.setFacts(FACTS);
    expect(await client.status(later)).toMatchObject({ state: 'active' });
    expect(await client.machineCode(later)).toBe(pending);
  });

  test('what was observed meanwhile is stored with the next write', async () => {
    const { client, storage } = worldOf();
    const code = await client.machineCode({ now: NOW });
    await client.load({ now: NOW, carrier: await tokenFor(code) });
    storage.full = true;
    await client.status({ now: NOW + 500_000 });
    storage.full = false;
    await client.machineCode({ now: NOW + 400_000 });
    expect(storage.state().floor?.at).toBe(NOW + 500_000);
  });
});

describe('calls and writes', () => {
  test('asking for the state of an empty storage writes nothing', async () => {
    const { client, storage } = worldOf();
    await client.status({ now: NOW });
    expect([storage.bytes, storage.writes]).toEqual([null, 0]);
  });

  test('what another process wrote meanwhile is not lost', async () => {
    const storage = memoryStorage();
    const one = storeIn(storage);
    const other = storeIn(storage);
    const note = (license: string) => (state: Awaited<ReturnType<typeof one.read>>) => ({
      state: { ...state, generations: { ...state.generations, [license]: 1 } },
      answer: license,
    });
    let raced = false;
    await one.update(async (state) => {
      if (!raced) await other.update(note('b'));
      raced = true;
      return note('a')(state);
    });
    expect(storage.state().generations).toEqual({ a: 1, b: 1 });
  });
});

import { formatInstant } from '@offline-activation/codec';
import { keyIdOf } from '@offline-activation/keys';
import { describe, expect, test } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { anchorOf, issuer, otherIssuer, tokenFor } from './vendor.js';
import { FACTS, NOW, refused, worldOf } from './world.js';

const OTHER_DISK = { ...FACTS, 'hw.disk-serial.1': 'WD-WX11A1234567' };

describe('the pending code', () => {
  test('is shown again unchanged, also later, after a restart and with other versions (CODE-3, ASK-2)', async () => {
    const { client, reopen } = worldOf();
    const code = await client.machineCode({ now: NOW });
    expect(await client.machineCode({ now: NOW + 1_000_000 })).toBe(code);
    const again = reopen({ appVersion: '3.0.0', osVersion: 'Debian GNU/Linux 13' });
    expect(await again.machineCode({ now: NOW })).toBe(code);
    expect(await again.status({ now: NOW })).toMatchObject({
      state: 'pending',
      pending: codeClaims(code).jti,
    });
  });

  test.each([
    ['a component has changed', { facts: OTHER_DISK }],
    ['a component cannot be read any more', { facts: { ...FACTS, 'hw.disk-serial.1': null } }],
    ['`accepts` has changed', { trust: [anchorOf(issuer), anchorOf(otherIssuer)] }],
    ['the platform has changed', { platform: 'windows' as const }],
  ])('gives way to another code of the same key where %s (CODE-3)', async (_name, changes) => {
    const { client, reopen } = worldOf();
    const before = codeClaims(await client.machineCode({ now: NOW }));
    const after = codeClaims(await reopen(changes).machineCode({ now: NOW }));
    expect(after.jti).not.toBe(before.jti);
    expect(after.machine.key).toBe(before.machine.key);
  });

  test('facts in another order make no other code', async () => {
    const { client } = worldOf();
    const code = await client.machineCode({ now: NOW });
    client.setFacts(Object.fromEntries(Object.entries(FACTS).reverse()));
    expect(await client.machineCode({ now: NOW })).toBe(code);
  });

  test('carries the label exactly where the person has agreed (CODE-4)', async () => {
    const { client } = worldOf();
    const without = await client.machineCode({ now: NOW });
    expect(codeClaims(without).machine.label).toBeUndefined();
    const shared = await client.machineCode({ now: NOW, shareLabel: true });
    expect(codeClaims(shared).machine.label).toBe("Ada's laptop");
    expect(await client.machineCode({ now: NOW, shareLabel: true })).toBe(shared);
    expect(codeClaims(await client.machineCode({ now: NOW })).machine.label).toBeUndefined();
  });

  test('says when it was made, and which keys it accepts, revoked ones aside (ASK-4, ASK-7)', async () => {
    const { client } = worldOf({
      trust: [anchorOf(otherIssuer, 'retired'), anchorOf(issuer), anchorOf(await freshKey(), 'revoked')],
    });
    const { accepts, iat } = codeClaims(await client.machineCode({ now: NOW }));
    expect(accepts).toEqual([keyIdOf(otherIssuer.publicKey), keyIdOf(issuer.publicKey)]);
    expect(iat).toBe(formatInstant(NOW));
  });

  test('is not made where no key is trusted, and no machine key either (ASK-8)', async () => {
    const { client, storage } = worldOf({ trust: [anchorOf(issuer, 'revoked')] });
    expect(await refused(client.machineCode({ now: NOW }))).toMatchObject({ code: 'client-outdated' });
    expect(storage.bytes).toBeNull();
  });

  test('leaves out placeholders and what is too short (FP-2)', async () => {
    const facts = { ...FACTS, 'hw.board-serial.1': 'To be filled by O.E.M.', 'hw.disk-serial.1': 'abc' };
    const { client } = worldOf({ facts });
    const { components } = codeClaims(await client.machineCode({ now: NOW })).machine.fingerprint;
    expect(components.map(({ name }) => name)).toEqual(['hw.smbios-uuid.1', 'net.mac.1', 'os.install-id.1']);
  });
});

describe('a new code and a new key', () => {
  test('a new code is of the same key (ASK-5)', async () => {
    const { client } = worldOf();
    const before = codeClaims(await client.machineCode({ now: NOW }));
    const after = codeClaims(await client.machineCode({ now: NOW, new: 'code' }));
    expect(after.jti).not.toBe(before.jti);
    expect(after.machine.key).toBe(before.machine.key);
  });

  test('a new key brings a new code, and the token of the old one stays (ASK-6)', async () => {
    const { client } = worldOf();
    const code = await client.machineCode({ now: NOW });
    await client.load({ now: NOW, carrier: await tokenFor(code) });
    const after = codeClaims(await client.machineCode({ now: NOW, new: 'key' }));
    expect(after.machine.key).not.toBe(codeClaims(code).machine.key);
    expect(await client.status({ now: NOW })).toMatchObject({
      state: 'machine-key-mismatch',
      usable: false,
      code: 'machine-key-mismatch',
      fingerprint: { verdict: 'match' },
      pending: after.jti,
    });
  });

  test('two states share no key (ASK-3)', async () => {
    const key = async (first: number) =>
      codeClaims(
        await worldOf({ random: (length) => new Uint8Array(length).fill(first) }).client.machineCode({
          now: NOW,
        }),
      ).machine.key;
    expect(await key(1)).not.toBe(await key(2));
  });
});

async function freshKey() {
  const { ed25519 } = await import('@offline-activation/keys/native');
  const { keyPairOf } = await import('@offline-activation/keys');
  return keyPairOf(new Uint8Array(32).fill(9), ed25519);
}

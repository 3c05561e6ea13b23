import { LIMITS, STATES } from '@offline-activation/protocol';
import { describe, expect, test } from 'vitest';
import { anchorOf, at, issuer, otherIssuer, tokenFor } from './vendor.js';
import { DAY, FACTS, NOW, worldOf } from './world.js';

const IAT = at('2026-03-01T10:00:00Z');
const EXP = IAT + 10 * DAY;
const DRIFTED = { ...FACTS, 'net.mac.1': '00:14:22:01:23:46' };
const UNREADABLE = { 'net.mac.1': FACTS['net.mac.1'], 'os.install-id.1': FACTS['os.install-id.1'] };
const MISMATCH = { ...FACTS, 'hw.smbios-uuid.1': 'a different uuid of 36 characters...' };

async function activated(wishes: Parameters<typeof tokenFor>[1] = {}) {
  const world = worldOf();
  const code = await world.client.machineCode({ now: NOW });
  await world.client.load({ now: NOW, carrier: await tokenFor(code, wishes) });
  return world;
}

describe('states', () => {
  test('unactivated, then pending (STATE-3), each with what the registry says', async () => {
    const { client } = worldOf();
    const { remedy, offers } = STATES.unactivated;
    expect(await client.status({ now: NOW })).toEqual({
      state: 'unactivated',
      usable: false,
      remedy,
      offers,
    });
    await client.machineCode({ now: NOW });
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'pending', usable: false });
  });

  test('STATE-4: a key revoked since makes it invalid, and nothing of the token is told', async () => {
    const { reopen } = await activated();
    const status = await reopen({ trust: [anchorOf(issuer, 'revoked'), anchorOf(otherIssuer)] }).status({
      now: NOW,
    });
    expect(status).toMatchObject({ state: 'invalid', usable: false, code: 'key-revoked' });
    expect(status).not.toHaveProperty('token');
    expect(status).not.toHaveProperty('fingerprint');
  });

  test('STATE-8: it leaves the state by itself', async () => {
    const { client, reopen } = await activated();
    reopen({ trust: [anchorOf(issuer, 'revoked')] });
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'active' });
  });

  test.each([
    ['machine-drifted', DRIFTED, true],
    ['machine-mismatch', MISMATCH, false],
    ['machine-indeterminate', UNREADABLE, true],
  ])('STATE-6: %s', async (state, facts, usable) => {
    const { client } = await activated();
    client.setFacts(facts);
    expect(await client.status({ now: NOW })).toMatchObject({ state, usable });
  });

  test('EVAL-1, EVAL-2: not yet valid and expired, to the second', async () => {
    const { client } = await activated({ exp: EXP });
    const nbf = IAT - DAY;
    const rolled = await client.status({ now: nbf - 301 });
    expect(rolled).toMatchObject({ state: 'clock-rollback', usable: false });
    expect(await client.status({ now: EXP - 1 })).toMatchObject({ state: 'active', usable: true });
    expect(await client.status({ now: EXP })).toMatchObject({ state: 'expired', usable: false });
  });

  test('CLOCK-6: a day back is borne, a second more is a rollback, usable only without exp', async () => {
    for (const exp of [undefined, EXP]) {
      const { client } = await activated(exp === undefined ? {} : { exp });
      await client.status({ now: IAT + 2 * DAY });
      expect(await client.status({ now: IAT + DAY })).toMatchObject({ state: 'active', usable: true });
      const back = { state: 'clock-rollback', usable: exp === undefined };
      expect(await client.status({ now: IAT + DAY - 1 })).toMatchObject(back);
      expect(await client.status({ now: IAT + DAY })).toMatchObject({ state: 'active' });
    }
  });

  test('the grace: told, kept across a restart, ended to the second (FP-4, CLOCK-7, TELL-6)', async () => {
    const { client, reopen } = await activated();
    client.setFacts(UNREADABLE);
    const seen = await client.status({ now: IAT });
    expect(seen).toMatchObject({ usable: true, graceEndsAt: '2026-03-08T10:00:00Z' });
    const again = reopen({ facts: UNREADABLE });
    expect(await again.status({ now: IAT + LIMITS.graceSeconds - 1 })).toMatchObject({ usable: true });
    expect(await again.status({ now: IAT + LIMITS.graceSeconds })).toMatchObject({
      state: 'machine-indeterminate',
      usable: false,
    });
    again.setFacts(FACTS);
    expect(await again.status({ now: IAT + LIMITS.graceSeconds })).toMatchObject({ state: 'active' });
    again.setFacts(UNREADABLE);
    expect(await again.status({ now: IAT + LIMITS.graceSeconds })).toMatchObject({ usable: true });
  });

  test('CLOCK-9: the grace is not for a clock that was set back', async () => {
    const { client } = await activated();
    client.setFacts(UNREADABLE);
    expect(await client.status({ now: IAT - DAY })).toMatchObject({ usable: true });
    expect(await client.status({ now: IAT - DAY - 1 })).toMatchObject({
      state: 'machine-indeterminate',
      usable: false,
    });
  });

  test('a clock that shows 2151 for one boot moves nothing', async () => {
    const { client } = await activated();
    await client.status({ now: at('2151-01-01T00:00:00Z') });
    expect(await client.status({ now: IAT + 1 })).toMatchObject({ state: 'active' });
  });

  test('a grace that would end after the year 9999 ends with it', async () => {
    const { client } = await activated();
    client.setFacts(UNREADABLE);
    const status = await client.status({ now: at('9999-12-31T23:59:59Z') });
    expect(status.graceEndsAt).toBe('9999-12-31T23:59:59Z');
  });
});

describe('the check-in that is due (NET-23)', () => {
  test.each([
    [{ mode: 'online', exp: EXP }, '2026-03-06T10:00:00Z'],
    [{ mode: 'online', exp: EXP + 1 }, '2026-03-06T10:00:00Z'],
    [{ mode: 'online', exp: EXP + 2 }, '2026-03-06T10:00:01Z'],
    [{ mode: 'offline', exp: EXP }, undefined],
  ] as const)('%j', async (wishes, due) => {
    const { client } = await activated(wishes);
    expect((await client.status({ now: IAT })).checkInAt).toBe(due);
  });
});

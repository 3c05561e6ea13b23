import { encodeSecretKey, generateKeyPair, keyIdOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import type { BindingPolicy } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../src/control/seeded-random.js';
import { claimsOf, licenseOf, OTHER_KEY, type Vendor, vendorOf } from './vendor.js';

const YEAR = 31_536_000;
const without = (facts: Readonly<Record<string, string>>, ...names: string[]) =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
const vendorWith = (changes: Parameters<typeof licenseOf>[0]) => vendorOf({ licenses: [licenseOf(changes)] });
const policy = (changes: Record<string, unknown>) => ({ profile: 'text-3-seats', ...changes }) as const;

/** What the ledger says, in short. */
async function books(vendor: Vendor) {
  const { activations, exposures, counted } = await vendor.ledger();
  return {
    live: activations.filter(({ state }) => state === 'live').length,
    ending: activations.filter(({ state }) => state === 'ending').length,
    exposures: exposures.map(({ cause }) => cause),
    counted: counted.map(({ kind }) => kind),
  };
}

describe('the rows of the decision table, over HTTP', () => {
  it('row 1: answers the current token, byte for byte, also to an older code', async () => {
    const vendor = await vendorOf();
    const laptop = await vendor.machine('laptop');
    const code = await laptop.code();
    await vendor.activate(code);
    const second = await vendor.activate(await laptop.code());
    expect(second.status).toBe(200);
    const before = await vendor.ledger();
    expect((await vendor.activate(code)).body.token).toBe(second.body.token);
    expect(await vendor.ledger()).toEqual(before);
  });

  it('row 2: issues the next generation where terms changed, lock kept', async () => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).code();
    const first = await vendor.activate(code);
    await vendor.advance(100);
    await vendor.license({ entitlements: ['export'], policy: policy({ lock: 'P9M' }) });
    const second = await vendor.activate(code);
    expect(second.status).toBe(200);
    const [a, b] = [first, second].map(({ body }) => claimsOf(body.token));
    expect(b).toMatchObject({ sub: a?.sub, binding: a?.binding, license: { entitlements: ['export'] } });
    expect(b?.seat).toEqual({ ...a?.seat, generation: 2 });
    expect((await books(vendor)).counted).toEqual([]);
  });

  it('row 2: re-issues offline, although the code once was answered online', async () => {
    const vendor = await vendorOf();
    const laptop = await vendor.machine('laptop');
    const code = await laptop.code({ challenge: await vendor.challenge() });
    expect(claimsOf((await vendor.activate(code)).body.token).seat.mode).toBe('online');
    await vendor.activate(await laptop.code());
    await vendor.license({ entitlements: ['export'] });
    expect(claimsOf((await vendor.activate(code)).body.token).seat).toMatchObject({
      generation: 3,
      mode: 'offline',
    });
  });

  it('row 3: supersedes an answered code of a released key, and an expired lease', async () => {
    const vendor = await vendorOf();
    const laptop = await vendor.machine('laptop');
    const online = await laptop.code({ challenge: await vendor.challenge() });
    expect((await vendor.activate(online)).status).toBe(201);
    await vendor.advance(14 * 86_400);
    expect(await vendor.activate(online)).toMatchObject({
      status: 409,
      body: { code: 'generation-superseded' },
    });
  });

  it('rows 4 to 6: re-issues for the same machine, with a new baseline while the budget is left', async () => {
    const vendor = await vendorWith({ policy: policy({ reissueBudget: 1 }) });
    const laptop = await vendor.machine('laptop');
    await vendor.activate(await laptop.code());
    const drifted = { ...laptop.facts, 'os.install-id.1': 'new' };
    const moved = await vendor.activate(await laptop.code({ facts: drifted }));
    expect(moved.status).toBe(200);
    expect(await books(vendor)).toMatchObject({ live: 1, counted: ['baseline'] });
    expect((await vendor.activate(await laptop.code({ facts: drifted }))).status).toBe(200);
    expect((await books(vendor)).counted).toEqual(['baseline']);
    // Spent: drifting back is answered with the stored baseline, uncounted.
    const back = await vendor.activate(await laptop.code());
    expect(claimsOf(back.body.token).binding).toEqual(claimsOf(moved.body.token).binding);
    expect((await books(vendor)).counted).toEqual(['baseline']);
  });

  it('rows 7 to 9: indeterminate costs budget, mismatch is another machine', async () => {
    const vendor = await vendorWith({
      policy: policy({ reissueBudget: 1, binding: { ...(await profileBinding()), quorum: 3 } }),
    });
    const laptop = await vendor.machine('laptop');
    await vendor.activate(await laptop.code());
    // Of the baseline's 10, 3 are enough: 2 changed machines' worth of hardware is unreadable.
    const blind = (await vendor.machine('x', 'x')).facts;
    const half = { ...without(blind, 'hw.smbios-uuid.1', 'hw.board-serial.1') };
    expect((await vendor.activate(await laptop.code({ facts: half }))).status).toBe(200);
    expect((await books(vendor)).counted).toEqual(['baseline']);
    const other = without(laptop.facts, 'hw.disk-serial.1', 'hw.cpu.1');
    const spent = await vendor.activate(await laptop.code({ facts: other }));
    expect(spent).toMatchObject({
      status: 409,
      body: { code: 'reissue-limit-reached', retryAt: '2027-03-01T09:30:00Z' },
    });
    expect(
      await vendor.activate(await laptop.code({ facts: (await vendor.machine('y')).facts })),
    ).toMatchObject({
      status: 409,
      body: { code: 'machine-key-reused' },
    });
  });

  it('row 10: a key that was taken over is given a new seat, and its exposure ends', async () => {
    const vendor = await vendorOf();
    const old = await vendor.machine('old', 'same');
    await vendor.activate(await old.code());
    const fresh = await vendor.machine('fresh', 'same');
    await vendor.activate(await fresh.code());
    expect(await books(vendor)).toMatchObject({ live: 1, exposures: ['rekeyed'] });
    const back = await vendor.activate(await old.code());
    expect(back.status).toBe(201);
    expect(await books(vendor)).toEqual({ live: 2, ending: 0, exposures: [], counted: ['take-over'] });
  });

  it('row 11: takes over what nobody holds, uncounted, with a new lock', async () => {
    const vendor = await vendorWith({ limit: 1, policy: policy({ offlineToken: 'P1D', lock: 'P30D' }) });
    const old = await vendor.machine('old', 'same');
    const first = await vendor.activate(await old.code());
    await vendor.advance(2 * 86_400 + 300);
    const fresh = await vendor.machine('fresh', 'same');
    const second = await vendor.activate(await fresh.code({ label: 'new' }));
    expect(second.status).toBe(200);
    expect(second.body.activation).toMatchObject({
      id: first.body.activation.id,
      createdAt: '2026-03-01T09:30:00Z',
      unlockAt: '2026-04-02T09:35:00Z',
      device: { label: 'new' },
    });
    expect(await books(vendor)).toEqual({ live: 1, ending: 0, exposures: [], counted: [] });
  });

  it('rows 12 to 14: takes over what is held while the budget is left', async () => {
    const vendor = await vendorWith({ limit: 2, policy: policy({ reissueBudget: 1 }) });
    const keys = await Promise.all(['a', 'b', 'c', 'd'].map((name) => vendor.machine(name, 'same')));
    const statuses = [];
    for (const machine of keys) statuses.push((await vendor.activate(await machine.code())).status);
    expect(statuses).toEqual([201, 200, 201, 409]);
    expect(await books(vendor)).toEqual({
      live: 2,
      ending: 0,
      exposures: ['rekeyed'],
      counted: ['take-over'],
    });
    await vendor.advance(YEAR);
    expect((await vendor.activate(await (await vendor.machine('d', 'same')).code())).status).toBe(200);
  });

  it('row 12: an online take-over keeps no lock', async () => {
    const vendor = await vendorOf();
    await vendor.activate(await (await vendor.machine('old', 'same')).code());
    const fresh = await vendor.machine('fresh', 'same');
    const second = await vendor.activate(await fresh.code({ challenge: await vendor.challenge() }));
    expect(second.body.activation).not.toHaveProperty('unlockAt');
    expect((await vendor.ledger()).activations[0]).not.toHaveProperty('unlockAt');
  });

  it('rows 15 and 17: seats until there are none, with the date of the next', async () => {
    const vendor = await vendorOf();
    const statuses = [];
    for (const name of ['a', 'b', 'c']) {
      statuses.push((await vendor.activate(await (await vendor.machine(name)).code())).status);
      await vendor.advance(60);
    }
    expect(statuses).toEqual([201, 201, 201]);
    expect(await vendor.activate(await (await vendor.machine('d')).code())).toMatchObject({
      status: 409,
      body: { code: 'seat-limit-reached', freeAt: '2026-09-01T09:30:00Z' },
    });
    await vendor.license({ limit: 4 });
    expect((await vendor.activate(await (await vendor.machine('d')).code())).status).toBe(201);
  });

  it('row 16: says what cannot be read where a machine may be known', async () => {
    const vendor = await vendorWith({
      limit: 1,
      policy: policy({ binding: { ...(await profileBinding()), quorum: 5 } }),
    });
    const laptop = await vendor.machine('laptop');
    await vendor.activate(await laptop.code());
    const fresh = await vendor.machine('fresh');
    const facts = { ...fresh.facts, 'hw.smbios-uuid.1': laptop.facts['hw.smbios-uuid.1'] ?? '' };
    const seen = without(facts, 'hw.board-serial.1');
    expect(await vendor.activate(await fresh.code({ facts: seen }))).toMatchObject({
      status: 409,
      body: { code: 'machine-indeterminate', components: ['hw.board-serial.1'] },
    });
  });

  async function profileBinding(): Promise<BindingPolicy> {
    const { PROFILES } = await import('@offline-activation/protocol');
    return structuredClone(PROFILES['text-3-seats'].policy.binding);
  }
});

describe('the order of checks', () => {
  it('refuses with the earliest fault, however many there are', async () => {
    const keyed = { id: 'lic-2', key: OTHER_KEY, policy: policy({ weakFingerprint: 'online-only' }) };
    const vendor = await vendorOf({
      licenses: [licenseOf({ limit: 0 }), licenseOf(keyed)],
      products: [
        { id: 'example-editor', name: 'Editor', editions: ['standard', 'pro'] },
        { id: 'example-player', name: 'Player', editions: ['standard'] },
      ],
    });
    const machine = await vendor.machine('laptop');
    const retiring = await vendor.machine('retired');
    await vendor.deactivate(await retiring.deactivation());
    const jti = 'AAAAAAAAAAAAAAAAAAAAAA';
    const elsewhere = { licenseKey: OTHER_KEY };
    expect((await vendor.activate(await machine.code({ jti }), elsewhere)).status).toBe(201);
    const busy = await vendor.machine('busy');
    expect((await vendor.activate(await busy.code({ jti }), elsewhere)).status).toBe(201);

    const refused = async (code: string, more: Record<string, unknown> = {}) =>
      (await vendor.activate(code, more)).body.code;
    const strange = [keyIdOf(new Uint8Array(32).fill(9))];
    const challenge = jti;
    const facts = {};

    // Everything wrong at once, then one fault less each time.
    const all = { aud: 'example-player', accepts: strange, challenge, facts };
    expect(await refused('nonsense', { licenseKey: 'x' })).toBe('malformed');
    expect(await refused(await busy.code(all), { licenseKey: 'x' })).toBe('license-not-found');
    await vendor.license({ limit: 0, state: 'revoked', expiresAt: '2026-01-01T00:00:00Z' });
    expect(await refused(await busy.code(all), { edition: 'x' })).toBe('license-revoked');
    await vendor.license({ limit: 0, state: 'suspended', expiresAt: '2026-01-01T00:00:00Z' });
    expect(await refused(await busy.code(all), { edition: 'x' })).toBe('license-suspended');
    await vendor.license({ limit: 0, expiresAt: '2026-03-01T09:30:00Z' });
    expect(await refused(await busy.code(all), { edition: 'x' })).toBe('license-expired');
    await vendor.license({ limit: 0, expiresAt: '2026-03-01T09:30:01Z' });
    expect(await vendor.activate(await busy.code(all), { edition: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'edition-not-allowed', editions: ['standard', 'pro'] },
    });
    expect(await refused(await retiring.code(all))).toBe('product-mismatch');
    const { aud: _right, ...rest } = all;
    expect(await refused(await retiring.code(rest))).toBe('machine-key-retired');
    expect(await refused(await busy.code({ ...rest, jti }))).toBe('machine-key-reused');
    expect(await refused(await busy.code({ ...rest, jti }), elsewhere)).toBe('request-conflict');
    expect(await refused(await busy.code(rest), elsewhere)).toBe('client-outdated');
    expect(await refused(await busy.code({ challenge, facts }), elsewhere)).toBe('challenge-invalid');
    expect(await vendor.activate(await busy.code({ facts }), elsewhere)).toMatchObject({
      status: 422,
      body: { code: 'fingerprint-insufficient', components: Object.keys(busy.facts) },
    });
    expect(await refused(await (await vendor.machine('new')).code())).toBe('seat-limit-reached');
    expect((await vendor.ledger()).activations).toEqual([]);
  });

  it('knows a retired key before one that is current elsewhere, and that before a conflict', async () => {
    const vendor = await vendorOf({ licenses: [licenseOf(), licenseOf({ id: 'lic-2', key: OTHER_KEY })] });
    const elsewhere = { licenseKey: OTHER_KEY };
    const ending = await vendor.machine('ending');
    await vendor.activate(await ending.code(), elsewhere);
    expect((await vendor.deactivate(await ending.deactivation(null))).body.releaseClass).toBe('ending');
    expect((await vendor.activate(await ending.code())).body.code).toBe('machine-key-retired');

    await vendor.license({ policy: policy({ offlineToken: 'P1D' }) });
    const moved = await vendor.machine('moved');
    const jti = 'AAAAAAAAAAAAAAAAAAAAAA';
    await vendor.activate(await moved.code({ jti }));
    await vendor.advance(2 * 86_400 + 300);
    const session = await vendor.session();
    const { activations } = await vendor.ledger();
    const url = `${vendor.directory.resources.portalLicenses}/lic-1/activations/${activations[0]?.id}`;
    await vendor.fetch(
      new Request(url, { method: 'DELETE', headers: { Authorization: `Bearer ${session}` } }),
    );
    expect((await vendor.activate(await moved.code(), elsewhere)).status).toBe(201);
    const other = await moved.code({ jti, label: 'other bytes' });
    expect((await vendor.activate(other)).body.code).toBe('machine-key-reused');
  });

  it('asks a weak machine to be online, or refuses it', async () => {
    const binding: BindingPolicy = {
      components: [
        { name: 'hw.cpu.1', class: 'hardware', weight: 1 },
        { name: 'net.mac.1', class: 'network', weight: 3 },
      ],
      quorum: 2,
      required: [],
    };
    const vendor = await vendorWith({ policy: policy({ binding, weakFingerprint: 'online-only' }) });
    const vm = await vendor.machine('vm');
    const facts = { 'net.mac.1': 'mac', 'os.install-id.1': 'os' };
    expect(await vendor.activate(await vm.code({ facts }))).toMatchObject({
      status: 422,
      body: { code: 'online-required' },
    });
    const online = await vm.code({ facts, challenge: await vendor.challenge() });
    const given = await vendor.activate(online);
    expect(given.status).toBe(201);
    expect(claimsOf(given.body.token).binding.components.map(({ name }) => name)).toEqual(['net.mac.1']);
    await vendor.license({ policy: policy({ binding, weakFingerprint: 'refuse' }) });
    expect(await vendor.activate(await (await vendor.machine('vm2')).code({ facts }))).toMatchObject({
      status: 422,
      body: { code: 'fingerprint-insufficient', components: ['hw.cpu.1'] },
    });
  });

  it('takes a challenge once, for 300 seconds, and spends it on no refusal', async () => {
    const vendor = await vendorWith({ limit: 0 });
    const laptop = await vendor.machine('laptop');
    const challenge = await vendor.challenge();
    expect((await vendor.activate(await laptop.code({ challenge }))).body.code).toBe('seat-limit-reached');
    await vendor.license({ limit: 3 });
    await vendor.advance(299);
    const late = await vendor.challenge();
    const given = await vendor.activate(await laptop.code({ challenge }));
    expect(claimsOf(given.body.token).seat.mode).toBe('online');
    const again = await (await vendor.machine('other')).code({ challenge });
    expect((await vendor.activate(again)).body.code).toBe('challenge-invalid');
    await vendor.advance(300);
    const expired = await (await vendor.machine('other')).code({ challenge: late });
    expect((await vendor.activate(expired)).body.code).toBe('challenge-invalid');
  });
});

describe('issuer keys', () => {
  it('sign by what a code accepts, and a revoked one stands no more', async () => {
    const keys = await Promise.all(
      ['new', 'old'].map(async (name) => {
        const { secretKey, publicKey } = await generateKeyPair(seededRandom(name), ed25519);
        return { secret: encodeSecretKey(secretKey), kid: keyIdOf(publicKey) };
      }),
    );
    const stated = (...statuses: ('active' | 'retired' | 'revoked')[]) =>
      keys.map(({ secret }, index) => ({ secret, status: statuses[index] ?? 'active' }));
    const vendor = await vendorOf({ issuerKeys: stated('active', 'active') });
    const kids = keys.map(({ kid }) => kid);
    expect(vendor.directory.keys.map(({ kid }) => kid)).toEqual(kids);

    const laptop = await vendor.machine('laptop');
    const code = await laptop.code({ accepts: kids.toReversed() });
    const signedBy = (token: string) =>
      JSON.parse(atob((token.split('.')[3] ?? '').replaceAll('-', '+'))).kid;
    const first = await vendor.activate(code);
    expect(signedBy(first.body.token)).toBe(kids[0]);
    await vendor.command('PUT', '/keys', { issuerKeys: stated('retired', 'active') });
    expect((await vendor.activate(code)).body.token).toBe(first.body.token);
    const old = await laptop.code({ accepts: kids.slice(0, 1) });
    expect((await vendor.activate(old)).body.code).toBe('client-outdated');
    await vendor.command('PUT', '/keys', { issuerKeys: stated('active', 'active') });
    const issued = await vendor.activate(old);
    expect(issued.status).toBe(200);
    // An application that knows no active key is still given again what stands, and nothing else.
    await vendor.command('PUT', '/keys', { issuerKeys: stated('retired', 'active') });
    expect((await vendor.activate(old)).text).toBe(issued.text);
    await vendor.command('PUT', '/keys', { issuerKeys: stated('revoked', 'active') });
    expect((await vendor.activate(old)).body.code).toBe('client-outdated');
    const second = await vendor.activate(code);
    expect(signedBy(second.body.token)).toBe(kids[1]);
    expect(second.body.activation.generation).toBe(3);
    await vendor.command('PUT', '/keys', { issuerKeys: stated('active', 'retired') });
    expect((await vendor.activate(await laptop.code({ accepts: kids.slice(1) }))).body.code).toBe(
      'client-outdated',
    );
  });
});

describe('a lowered limit', () => {
  it('ends nothing, and refuses new machines', async () => {
    const vendor = await vendorOf();
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => vendor.machine(name)));
    const code = await a?.code();
    const first = await vendor.activate(code ?? '');
    await vendor.activate((await b?.code()) ?? '');
    await vendor.license({ limit: 1 });
    expect((await vendor.activate(code ?? '')).text).toBe(first.text);
    const next = await vendor.activate((await a?.code()) ?? '');
    expect(claimsOf(next.body.token).seat).toMatchObject({ generation: 3, limit: 1 });
    expect((await vendor.activate((await c?.code()) ?? '')).body).toMatchObject({
      code: 'seat-limit-reached',
      freeAt: '2026-09-01T09:30:00Z',
    });
    expect((await books(vendor)).live).toBe(2);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LicensePlan } from '../../src/plan.js';
import { fetchTransport } from '../../src/targets/fetch-transport.js';
import { fixturePool } from '../../src/targets/fixture-pool.js';
import { type Fixture, type Fixtures, readFixtures } from '../../src/targets/fixtures.js';
import { serverFixtures } from '../../src/targets/server-fixtures.js';
import { listeningVendor, vendor } from '../miniatures/vendor.js';

const fixture = (id: string, more: Partial<Fixture> = {}): Fixture => ({
  id,
  key: `key of ${id}`,
  email: `${id}@example.com`,
  product: 'example-editor',
  state: 'active',
  editions: ['standard'],
  limit: 3,
  entitlements: [],
  policy: { profile: 'text-3-seats' },
  ...more,
});
const plan = (more: Partial<LicensePlan> = {}): LicensePlan => ({
  policy: { profile: 'text-3-seats' },
  ...more,
});

describe('a pool of fixtures', () => {
  it('gives each license once', () => {
    const pool = fixturePool([fixture('a'), fixture('b')]);
    const first = pool.take({ licenses: { L: plan() } });
    const second = pool.take({ licenses: { L: plan() } });
    expect([first, second].map((taken) => taken?.licenses['L']?.id)).toEqual(['a', 'b']);
    expect(pool.take({ licenses: { L: plan() } })).toBeUndefined();
    expect(pool.left).toBe(0);
  });

  it('tells the model what the license is, not what the plan left open', () => {
    const taken = fixturePool([fixture('a', { entitlements: ['x'] })]).take({ licenses: { L: plan() } });
    expect(taken?.licenses['L']?.plan).toMatchObject({
      editions: ['standard'],
      entitlements: ['x'],
      limit: 3,
    });
  });

  it('matches policies whole, however they are written', () => {
    const written = fixture('a', { policy: { profile: 'text-3-seats', lock: 'P6M', reissueBudget: 0 } });
    const wants = (policy: object) =>
      fixturePool([written]).take({
        licenses: { L: plan({ policy: { profile: 'text-3-seats', ...policy } }) },
      });
    expect(wants({ reissueBudget: 0 })?.licenses['L']?.id).toBe('a');
    expect(wants({})).toBeUndefined();
    expect(wants({ reissueBudget: 0, lock: null })).toBeUndefined();
  });

  it('has none where limit, state, editions, entitlements or expiry are not as asked', () => {
    const pool = fixturePool([fixture('a')]);
    for (const more of [
      { limit: 1 },
      { state: 'suspended' as const },
      { editions: ['pro'] },
      { entitlements: ['x'] },
      { expiresIn: 'P1M' },
    ]) {
      expect(pool.take({ licenses: { L: plan(more) } })).toBeUndefined();
    }
  });

  it('keeps owners and products apart, or together, as the plan does', () => {
    const all = [
      fixture('a', { email: 'x' }),
      fixture('b'),
      fixture('c', { email: 'x' }),
      fixture('d', { product: 'other', email: 'x' }),
    ];
    const ids = (licenses: Record<string, LicensePlan>) => {
      const taken = fixturePool(all).take({ licenses });
      return taken?.fixtures.map(({ id }) => id);
    };
    expect(ids({ L: plan({ owner: 'o' }), M: plan({ owner: 'o' }) })).toEqual(['a', 'c']);
    expect(ids({ L: plan(), M: plan() })).toEqual(['b', 'a']);
    expect(ids({ L: plan({ owner: 'o' }), M: plan({ owner: 'o', product: 1 }) })).toEqual(['a', 'd']);
    expect(ids({ L: plan(), M: plan(), N: plan() })).toBeUndefined();
  });

  it('keeps what few plans can use for them', () => {
    const pool = fixturePool([
      fixture('rare', { editions: ['pro'] }),
      fixture('of a pair', { email: 'pair' }),
      fixture('other of a pair', { email: 'pair' }),
      fixture('plain'),
      fixture('also plain'),
    ]);
    const ids = (licenses: Record<string, LicensePlan>) =>
      pool.take({ licenses })?.fixtures.map(({ id }) => id);
    expect(ids({ L: plan() })).toEqual(['plain']);
    expect(ids({ L: plan() })).toEqual(['also plain']);
    expect(ids({ L: plan({ owner: 'o' }), M: plan({ owner: 'o' }) })).toEqual([
      'of a pair',
      'other of a pair',
    ]);
    expect(ids({ L: plan({ editions: ['pro'] }) })).toEqual(['rare']);
  });

  it('has licenses of every state', () => {
    const pool = fixturePool([fixture('a', { state: 'suspended' }), fixture('b')]);
    expect(pool.take({ licenses: { L: plan() } })?.fixtures.map(({ id }) => id)).toEqual(['b']);
    expect(pool.take({ licenses: { L: plan({ state: 'suspended' }) } })?.licenses['L']).toMatchObject({
      id: 'a',
      plan: { state: 'suspended' },
    });
  });
});

describe('a fixtures file', () => {
  it('is read, and what expires is passed over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oap-fixtures-'));
    const file = join(folder, 'fixtures.json');
    const { entitlements: _, ...plain } = fixture('a');
    const write = (licenses: unknown) => writeFile(file, JSON.stringify({ licenses }));
    try {
      await write([
        plain,
        { ...plain, id: 'b', key: 'b', state: 'suspended' },
        { ...plain, id: 'c', key: 'c', expiresAt: '2030-01-01T00:00:00Z' },
      ]);
      expect(readFixtures(file)).toEqual({
        licenses: [fixture('a'), fixture('b', { key: 'b', email: 'a@example.com', state: 'suspended' })],
        rateLimits: true,
        usedFile: join(folder, 'oap-used.jsonl'),
      });
      await writeFile(file, JSON.stringify({ licenses: [], rateLimits: false }));
      expect(readFixtures(file)).toMatchObject({ licenses: [], rateLimits: false });
      await write([plain, { ...plain, id: 'b' }]);
      expect(() => readFixtures(file)).toThrow('/licenses/1 has the key of one before it');
      await write([plain, { ...plain, limit: 'three' }]);
      expect(() => readFixtures(file)).toThrow('/licenses/1/limit');
      await write([{ ...plain, email: undefined }]);
      expect(() => readFixtures(file)).toThrow('/licenses/0 needs an email');
      await writeFile(file, '[]');
      expect(() => readFixtures(file)).toThrow('an array `licenses`');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a server without a control interface', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });

  async function attach(licenses: Fixture[], date?: () => number, more: Partial<Fixtures> = {}) {
    const server = await listeningVendor(date ? { date } : {});
    const fixtures = { licenses, rateLimits: true, ...more };
    const target = await serverFixtures({ directory: `${server.url}directory`, fixtures });
    open.push(target, server);
    return target;
  }

  it('is worked with licenses that exist, under the name of the run', async () => {
    const target = await attach([fixture('a')]);
    expect([...target.caps].sort()).toEqual(['feature:core', 'feature:portal', 'socket']);
    const world = await target.world({ licenses: { L: plan() } }, { seed: 1n, run: 'abcd.1' });
    expect(world.nonce).toBe('abcd.1');
    expect(world.licenses['L']?.id).toBe('a');
    await expect(world.setClock(1)).rejects.toMatchObject({ cap: 'clock' });
    await expect(world.ledger()).rejects.toMatchObject({ cap: 'ledger' });
    const next = target.world({ licenses: { L: plan() } }, { seed: 1n, run: 'abcd.2' });
    await expect(next).rejects.toMatchObject({
      name: 'Untestable',
      message: 'needs 1 license like text-3-seats {"limit":3}; 0 of 1 are left',
    });
  });

  it('says how many licenses of a kind are needed and left; only what never was may be accepted', async () => {
    const target = await attach([fixture('a'), fixture('b')]);
    const identity = { seed: 1n, run: 'r' };
    const three = target.world({ licenses: { L: plan(), M: plan(), N: plan() } }, identity);
    await expect(three).rejects.toMatchObject({
      cap: 'seed',
      message: 'needs 3 licenses like text-3-seats {"limit":3}; 2 of 2 are left',
    });
    await target.world({ licenses: { L: plan() } }, identity);
    const two = await target.world({ licenses: { L: plan(), M: plan() } }, identity).catch((error) => error);
    expect(two.message).toBe('needs 2 licenses like text-3-seats {"limit":3}; 1 of 2 is left');
    expect(two).not.toHaveProperty('cap');
    const together = { L: plan({ owner: 'o' }), M: plan({ owner: 'o', product: 1 }) };
    const pair = (await attach([fixture('a'), fixture('b')])).world({ licenses: together }, identity);
    await expect(pair).rejects.toThrow(/, whose owners and products are as the case has them$/);
  });

  it('knows what earlier runs have used up, by the keys of the server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oap-fixtures-'));
    const usedFile = join(folder, 'oap-used.jsonl');
    const identity = { seed: 1n, run: 'r' };
    try {
      const run = async () =>
        (await attach([fixture('a')], undefined, { usedFile })).world({ licenses: { L: plan() } }, identity);
      expect((await run()).licenses['L']?.id).toBe('a');
      await expect(run()).rejects.toThrow(`0 of 1 are left (earlier runs have used up 1, says ${usedFile})`);
      const noted = await readFile(usedFile, 'utf8');
      expect(noted).not.toContain('key of a');
      // Of a server that was made anew nothing is used up.
      await writeFile(usedFile, noted.replaceAll('k4.pid.x', 'k4.pid.y'));
      expect((await run()).licenses['L']?.id).toBe('a');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is untestable for what only a control interface can make', async () => {
    const target = await attach([]);
    const identity = { seed: 1n, run: 'r' };
    await expect(target.world({ licenses: {}, rateLimits: true }, identity)).rejects.toMatchObject({
      cap: 'seed',
    });
    await expect(target.world({ licenses: {}, now: '2027-01-01T00:00:00Z' }, identity)).rejects.toMatchObject(
      { cap: 'clock' },
    );
    await expect(target.world({ licenses: {}, issuerKeys: ['active'] }, identity)).rejects.toMatchObject({
      cap: 'keys',
    });
    await expect(target.world({ licenses: {} }, identity)).resolves.toMatchObject({ licenses: {} });
  });

  it('is untestable while the server limits requests, which it may', async () => {
    const transport = fetchTransport(async (request) =>
      request.url.endsWith('/directory')
        ? vendor('http://vendor.test/').fetch(request)
        : new Response('{}', { status: 429, headers: { 'retry-after': '540' } }),
    );
    const target = await serverFixtures({ directory: 'http://vendor.test/directory', transport });
    expect(target.caps.has('socket')).toBe(false);
    const world = await target.world({ licenses: {} }, { seed: 1n, run: 'r' });
    const sending = world.send({ method: 'POST', url: 'http://vendor.test/activations', body: '{}' });
    await expect(sending).rejects.toMatchObject({
      name: 'Untestable',
      message: expect.stringContaining('for 9 min more'),
    });
    // Until then nothing that needs a license is begun.
    const next = target.world({ licenses: { L: plan() } }, { seed: 1n, run: 'r' });
    await expect(next).rejects.toThrow('the server limits requests from here, for 9 min more');
  });

  it('takes the time from what the server says', async () => {
    const ahead = 86_400;
    const target = await attach([], () => Math.floor(Date.now() / 1000) + ahead);
    const world = await target.world({ licenses: {} }, { seed: 1n, run: 'r' });
    const { min, max } = world.now();
    const local = Date.now() / 1000;
    expect(min).toBeLessThanOrEqual(local + ahead);
    expect(max).toBeGreaterThanOrEqual(Math.floor(local + ahead));
    expect(max - min).toBeLessThan(30);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LicensePlan } from '../../src/plan.js';
import { fetchTransport } from '../../src/targets/fetch-transport.js';
import { type Fixture, fixturePool, readFixtures } from '../../src/targets/fixtures.js';
import { serverFixtures } from '../../src/targets/server-fixtures.js';
import { listeningVendor, vendor } from '../miniatures/vendor.js';

const fixture = (id: string, more: Partial<Fixture> = {}): Fixture => ({
  id,
  key: `key of ${id}`,
  email: `${id}@example.com`,
  product: 'example-editor',
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
    expect([first?.['L']?.id, second?.['L']?.id]).toEqual(['a', 'b']);
    expect(pool.take({ licenses: { L: plan() } })).toBeUndefined();
    expect(pool.left).toBe(0);
  });

  it('tells the model what the license is, not what the plan left open', () => {
    const taken = fixturePool([fixture('a', { entitlements: ['x'] })]).take({ licenses: { L: plan() } });
    expect(taken?.['L']?.plan).toMatchObject({ editions: ['standard'], entitlements: ['x'], limit: 3 });
  });

  it('matches policies whole, however they are written', () => {
    const written = fixture('a', { policy: { profile: 'text-3-seats', lock: 'P6M', reissueBudget: 0 } });
    const wants = (policy: object) =>
      fixturePool([written]).take({
        licenses: { L: plan({ policy: { profile: 'text-3-seats', ...policy } }) },
      });
    expect(wants({ reissueBudget: 0 })?.['L']?.id).toBe('a');
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
      return taken && Object.values(taken).map(({ id }) => id);
    };
    expect(ids({ L: plan({ owner: 'o' }), M: plan({ owner: 'o' }) })).toEqual(['a', 'c']);
    expect(ids({ L: plan(), M: plan() })).toEqual(['a', 'b']);
    expect(ids({ L: plan({ owner: 'o' }), M: plan({ owner: 'o', product: 1 }) })).toEqual(['a', 'd']);
    expect(ids({ L: plan(), M: plan(), N: plan() })).toBeUndefined();
  });
});

describe('a fixtures file', () => {
  it('is read, and what expires or is not active is passed over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oap-fixtures-'));
    const file = join(folder, 'fixtures.json');
    const { entitlements: _, ...plain } = fixture('a');
    const write = (licenses: unknown) => writeFile(file, JSON.stringify({ licenses }));
    try {
      await write([
        plain,
        { ...plain, id: 'b', state: 'suspended' },
        { ...plain, id: 'c', expiresAt: '2030-01-01T00:00:00Z' },
      ]);
      expect(readFixtures(file)).toEqual([{ ...fixture('a'), state: 'active' }]);
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

  async function attach(fixtures: Fixture[], date?: () => number) {
    const server = await listeningVendor(date ? { date } : {});
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
      cap: 'seed',
      message: 'of 0 unused fixtures none will do for text-3-seats {"limit":3}',
    });
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
      message: expect.stringContaining('for 540 s more'),
    });
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

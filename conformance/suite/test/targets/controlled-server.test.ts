import { afterEach, describe, expect, it } from 'vitest';
import { Breach, HarnessError, Unmeasured } from '../../src/outcome.js';
import type { WorldPlan } from '../../src/plan.js';
import type { ServerTarget } from '../../src/target.js';
import { serverHttp } from '../../src/targets/server-http.js';
import { serverInProcess } from '../../src/targets/server-in-process.js';
import { nowhere } from '../miniatures/listen.js';
import { listeningVendor, type Vendor, type VendorOptions, vendor } from '../miniatures/vendor.js';

const PLAN: WorldPlan = {
  licenses: {
    L: { policy: { profile: 'text-3-seats' } },
    M: { policy: { profile: 'file-strict' }, limit: 0, owner: 'x' },
  },
};
const IDENTITY = { seed: 7n, run: 'r.1' };
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Attach = (options?: VendorOptions) => Promise<{ target: ServerTarget; vendor: Vendor }>;

const overHttp: Attach = async (options) => {
  const server = await listeningVendor(options);
  open.push(server);
  const target = await serverHttp({ control: server.vendor.control });
  open.unshift(target);
  return { target, vendor: server.vendor };
};

const inProcess: Attach = async (options) => {
  const made = vendor('http://vendor.test/', options);
  return { target: await serverInProcess({ fetch: made.fetch, control: made.control }), vendor: made };
};

describe.each([
  ['over HTTP', overHttp],
  ['in process', inProcess],
])('a server with a control interface, %s', (name, attach) => {
  it('offers what its control interface and its directory say', async () => {
    const { target, vendor } = await attach({ capabilities: ['seed', 'clock'] });
    const caps = [
      'clock',
      'feature:core',
      'feature:portal',
      'seed',
      ...(name === 'over HTTP' ? ['socket'] : []),
    ];
    expect([...target.caps].sort()).toEqual(caps);
    // The world in which the claims were read is gone again.
    expect(vendor.seen.at(-1)).toBe('DELETE /control/worlds/1');
  });

  it('makes a fresh world true to the plan', async () => {
    const { target, vendor } = await attach();
    const world = await target.world(PLAN, IDENTITY);
    expect(world.nonce).toBe('0');
    expect(world.now()).toEqual({ min: 1_772_357_400, max: 1_772_357_400 });
    expect(vendor.seeds.at(-1)).toMatchObject({ now: '2026-03-01T09:30:00Z', rateLimits: false });
    const [first, second] = (vendor.seeds.at(-1)?.['licenses'] ?? []) as Record<string, unknown>[];
    expect(first).toMatchObject({ id: 'lic-1', limit: 3, state: 'active', product: 'example-editor' });
    expect(second).toMatchObject({ id: 'lic-2', limit: 0 });
    expect(world.licenses['L']).toMatchObject({ id: 'lic-1', key: first?.['key'], email: first?.['email'] });
    expect(world.directory.issuer).toBe('Miniature');
    await world.close();
    expect(vendor.seen.at(-1)).toMatch(/^DELETE/);
  });

  it('moves the clock, changes licenses and keys, and reads the books', async () => {
    const { target, vendor } = await attach();
    const world = await target.world({ ...PLAN, issuerKeys: ['active'] }, IDENTITY);
    await world.setClock(1_772_357_401);
    expect(world.now()).toEqual({ min: 1_772_357_401, max: 1_772_357_401 });
    const before = world.licenses['M'];
    await world.setLicense('M', {
      policy: { profile: 'file-strict' },
      limit: 5,
      state: 'suspended',
      expiresIn: 'P1M',
    });
    expect(vendor.seeds.at(-1)).toMatchObject({
      'licenses/lic-2': { limit: 5, state: 'suspended', expiresAt: '2026-04-01T09:30:00Z' },
    });
    expect(world.licenses['M']).toMatchObject({ key: before?.key, email: before?.email, plan: { limit: 5 } });
    await world.setKeys(['active', 'retired']);
    expect(world.directory.keys[0]?.status).toBe('2 keys');
    await world.restart();
    expect(await world.ledger()).toEqual({ licenses: [], retiredKeys: [] });
    expect(await world.outbox()).toHaveLength(1);
    // None of this is what the server under test was asked.
    expect(world.log.map(({ request }) => request.method)).toEqual(['GET', 'GET']);
    expect(world.log.map(({ clock }) => clock)).toEqual([1_772_357_400, 1_772_357_401]);
  });

  it('is untestable for what the control interface does not offer', async () => {
    const { target } = await attach({ capabilities: [] });
    await expect(target.world(PLAN, IDENTITY)).rejects.toMatchObject({ name: 'Untestable', cap: 'seed' });
    await expect(target.world({ licenses: {}, now: '2027-01-01T00:00:00Z' }, IDENTITY)).rejects.toMatchObject(
      { cap: 'clock' },
    );
    await expect(target.world({ licenses: {}, issuerKeys: ['active'] }, IDENTITY)).rejects.toMatchObject({
      cap: 'keys',
    });
    const world = await target.world({ licenses: {} }, IDENTITY);
    await expect(world.ledger()).rejects.toMatchObject({ cap: 'ledger' });
    await expect(world.setClock(1)).rejects.toMatchObject({ cap: 'clock' });
    expect(world.now().max).toBeGreaterThan(world.now().min);
  });

  it('could not measure where the control interface breaks', async () => {
    const refusing = attach({ spoil: () => new Response('{"code":"unauthorized"}', { status: 401 }) });
    await expect(refusing).rejects.toThrow(/answered 401, not 200: it refuses the token/);
    await expect(attach({ spoil: () => new Response('{}') })).rejects.toThrow(/broken control-root/);
    const { target } = await attach({
      spoil: (_, path) => (path.endsWith('/ledger') ? new Response('[]') : undefined),
    });
    const world = await target.world(PLAN, IDENTITY);
    await expect(world.ledger()).rejects.toThrow(Unmeasured);
  });

  it('never sends a message of ours that breaks its schema', async () => {
    const { target, vendor } = await attach();
    const seen = vendor.seen.length;
    const world = target.world(
      { licenses: { L: { policy: { profile: 'text-3-seats' }, limit: -1 } } },
      IDENTITY,
    );
    await expect(world).rejects.toThrow(HarnessError);
    expect(vendor.seen).toHaveLength(seen);
  });

  it('breaks HTTP-1 where a world has no directory to work with', async () => {
    let good = true;
    const { target, vendor } = await attach({
      directory: (directory) => (good ? directory : { ...directory, resources: {} }),
    });
    good = false;
    await expect(target.world(PLAN, IDENTITY)).rejects.toMatchObject({
      name: 'Breach',
      id: 'HTTP-1',
      at: 'resources',
    });
    expect(vendor.seen.at(-1)).toMatch(/^DELETE/);
  });
});

describe('a world over HTTP', () => {
  it('tells a dead server from a directory that leads nowhere', async () => {
    const { target } = await overHttp();
    const world = await target.world(PLAN, IDENTITY);
    const away = world.send({ method: 'GET', url: await nowhere() });
    await expect(away).rejects.toThrow(Breach);
    for (const one of open.splice(1)) await one.close();
    await expect(world.send({ method: 'GET', url: world.directoryUrl })).rejects.toThrow(Unmeasured);
    expect(world.log.at(-1)?.fault).toContain('nothing listens');
  });

  it('breaks HTTP-2 where the directory lists what is no URL at all', async () => {
    const { target } = await overHttp();
    const world = await target.world(PLAN, IDENTITY);
    await expect(world.send({ method: 'GET', url: '/relative' })).rejects.toMatchObject({
      name: 'Breach',
      id: 'HTTP-2',
    });
    await expect(world.sendRaw({ url: '', chunks: ['x'] })).rejects.toMatchObject({ id: 'HTTP-2' });
  });

  it('takes raw bytes, and records them', async () => {
    const { target } = await overHttp();
    const world = await target.world(PLAN, IDENTITY);
    const reply = await world.sendRaw({
      url: world.directory.resources['activations'] as string,
      chunks: ['POST /activations HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n', '{}'],
    });
    expect(reply).toMatchObject({ status: 201, headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(Buffer.from(reply.body).toString())).toEqual({ path: '/activations' });
    expect(world.log.at(-1)?.request.method).toBe('RAW');
  });

  it('could not be attached where nothing listens', async () => {
    const control = { url: await nowhere(), token: 'secret' };
    await expect(serverHttp({ control })).rejects.toThrow(/gave no answer: nothing listens there/);
  });
});

import { encodeSecretKey, keyPairOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import { createServer, issuerKeyFrom } from '@offline-activation/server';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fault,
  handlers,
  type TestServerOptions,
  testClock,
  testFaults,
  testServer,
} from '../src/index.js';
import { refused, startApp } from './app.js';

const network = setupServer();
beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const SECRET = encodeSecretKey((await keyPairOf(new Uint8Array(32).fill(7), ed25519)).secretKey);
const CREDENTIALS = { licenseKey: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE', email: 'ada@example.com' };

/** Serves the reference server, with an application beside it. */
async function served(options: TestServerOptions = {}, ...laid: Fault[]) {
  // Where an answer does not come in time, what comes before and after has to, on any machine.
  const isLate = laid.some((fault) => fault.does === 'slow' && fault.milliseconds > 1_000);
  const clock = testClock('2027-01-04T09:00:00Z');
  const server = testServer(options, clock);
  const faults = testFaults(...laid);
  network.use(...handlers({ server, faults }));
  return { clock, server, faults, app: await startApp(server, isLate ? { timeoutSeconds: 3 } : {}) };
}

const activationsIn = async ({
  ledger,
}: {
  ledger(): Promise<{ licenses: readonly { activations: readonly unknown[] }[] }>;
}) => (await ledger()).licenses.reduce((sum, { activations }) => sum + activations.length, 0);

describe('the reference server under msw', () => {
  it.each([
    'https://license.example/oap',
    'https://license.example/v1/directory',
    'https://license.example/',
    'http://127.0.0.1:4000/a.b/oap/',
  ])('has its directory at %s, and all the rest below', async (directory) => {
    const { app, server, clock } = await served({ directory, issuer: 'Ada & Sons' });
    const found = (await (await fetch(directory)).json()) as {
      issuer: string;
      resources: Record<string, string>;
    };
    expect(found.issuer).toBe('Ada & Sons');
    for (const url of Object.values(found.resources))
      expect(url.startsWith(directory.replace(/\/$/, ''))).toBe(true);
    await app.activate({ now: clock(), ...CREDENTIALS });
    expect(await app.status({ now: clock() })).toMatchObject({ state: 'active', usable: true });
    expect(await activationsIn(server)).toBe(1);
  });

  it('leaves other URLs alone, those that only begin alike too', async () => {
    network.use(http.all('*', () => HttpResponse.text('of somebody else')));
    await served({ directory: 'https://license.example/oap' });
    for (const url of [
      'https://license.example/oap2',
      'https://license.example.org/oap',
      'https://other.example/oap',
    ]) {
      expect(await (await fetch(url)).text()).toBe('of somebody else');
    }
    expect((await fetch('https://license.example/oap/nothing')).status).toBe(404);
  });

  it('needs nothing: samples, and an issuer key that is the same every time', async () => {
    network.use(...handlers());
    const server = testServer();
    expect(await server.trust()).toEqual(await testServer().trust());
    const app = await startApp(server);
    const now = testClock('2027-01-04T09:00:00Z')();
    await app.activate({ now, licenseKey: '1R0F1-92RVZ-2DWEA-NYBSR-CCSZD' });
    expect((await app.status({ now })).usable).toBe(true);
  });

  it('has the licenses of a seed, and others that a test puts there', async () => {
    const products = [{ id: 'example-editor', name: 'Example Editor', editions: ['pro'] }];
    const license = {
      id: 'mine',
      key: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE',
      product: 'example-editor',
      state: 'active' as const,
      editions: ['pro'],
      limit: 1,
      policy: { profile: 'file-strict' as const },
    };
    const { app, clock, server } = await served({ products, licenses: [{ ...license, state: 'suspended' }] });
    const activate = () => app.activate({ now: clock(), licenseKey: license.key });
    expect((await refused(activate())).code).toBe('license-suspended');
    await server.putLicense(license);
    await activate();
    expect(await app.status({ now: clock() })).toMatchObject({
      token: { license: { id: 'mine', edition: 'pro' } },
    });
  });

  it('goes by the clock that a test sets', async () => {
    const license = { id: 'lic', key: CREDENTIALS.licenseKey, expiresAt: '2028-01-01T00:00:00Z' };
    const { app, clock } = await served({
      products: [{ id: 'example-editor', name: 'Example Editor', editions: ['pro'] }],
      licenses: [
        {
          ...license,
          product: 'example-editor',
          state: 'active',
          editions: ['pro'],
          limit: 1,
          policy: { profile: 'file-strict' },
        },
      ],
    });
    clock.set('2028-01-01T00:00:00Z');
    expect((await refused(app.activate({ now: clock(), ...CREDENTIALS }))).code).toBe('license-expired');
    clock.advance(-1);
    await app.activate({ now: clock(), ...CREDENTIALS });
    clock.advance(1);
    expect(await app.status({ now: clock() })).toMatchObject({ state: 'expired', usable: false });
  });

  it('keeps the mails that it sends', async () => {
    const { server } = await served();
    const { resources } = (await (await fetch(server.directory)).json()) as {
      resources: { portalLinks: string };
    };
    await fetch(resources.portalLinks, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ada@example.com' }),
    });
    expect(server.mails).toMatchObject([{ to: 'ada@example.com' }]);
  });

  it.each([
    [{ licenses: [{ id: 'x' }] }, '/licenses/0'],
    [{ products: [] }, '/products'],
    [{ directory: 'no url' }, 'URL'],
  ])('is not made of %j', (options, says) => {
    expect(() => testServer(options as never)).toThrow(says);
    expect(() => testServer(options as never)).toThrow(TypeError);
  });

  it('may be any other that is a function', async () => {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const key = await issuerKeyFrom(SECRET, 'active', ed25519);
    const now = testClock('2027-01-04T09:00:00Z');
    const base = 'https://own.example/api';
    const products = [{ id: 'example-editor', name: 'Example Editor', editions: ['pro'] }];
    const own = createServer({
      issuer: 'Own',
      products,
      issuerKeys: [key],
      baseUrl: base,
      ed25519,
      now,
      random,
    });
    const directory = `${base}/v1/directory`;
    const faults = testFaults({ does: 'html', at: 'challenges' });
    network.use(...handlers({ server: { directory, base, fetch: (request) => own.fetch(request) }, faults }));
    const app = await startApp(testServer(), { directory });
    const activate = () => app.activate({ now: now(), ...CREDENTIALS });
    expect((await refused(activate())).code).toBe('network-blocked');
    expect((await refused(activate())).code).toBe('license-not-found');
  });

  it('has one clock', () => {
    expect(() => handlers({ server: testServer(), clock: testClock('2027-01-04T09:00:00Z') })).toThrow(
      TypeError,
    );
    expect(() => testClock('yesterday')).toThrow(TypeError);
  });
});

describe('an application on a network with faults', () => {
  it.each([
    [{ does: 'offline' }, 'network-unavailable'],
    [{ does: 'unavailable' }, 'server-unavailable'],
    [{ does: 'unavailable', status: 500, at: 'activations' }, 'server-unavailable'],
    [{ does: 'html' }, 'network-blocked'],
    [{ does: 'html', at: 'challenges' }, 'network-blocked'],
    [{ does: 'slow', milliseconds: 60_000, at: 'activations' }, 'server-unavailable'],
    [{ does: 'lost', at: 'activations' }, 'server-unavailable'],
  ] satisfies [Fault, string][])(
    'is told of %j, offered the manual way, and activated the next time',
    async (fault, code) => {
      const { app, clock } = await served({}, fault);
      const now = clock();
      expect(await refused(app.activate({ now, ...CREDENTIALS }))).toMatchObject({
        code,
        offers: ['manual-activation'],
      });
      expect((await app.status({ now })).usable).toBe(false);
      await app.activate({ now, ...CREDENTIALS });
      expect((await app.status({ now })).usable).toBe(true);
    },
  );

  it('falls back: a code is shown, carried, and what comes back is loaded', async () => {
    const { app, clock, server, faults } = await served({}, { does: 'offline', times: 'always' });
    const now = clock();
    expect((await refused(app.activate({ now, ...CREDENTIALS }))).offers).toEqual(['manual-activation']);
    const machineCode = await app.machineCode({ now });
    expect(await app.status({ now })).toMatchObject({ state: 'pending', usable: false });
    // Carried to a machine that is online.
    faults.clear();
    const { resources } = (await (await fetch(server.directory)).json()) as {
      resources: { activations: string };
    };
    const answer = await fetch(resources.activations, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ machineCode, ...CREDENTIALS }),
    });
    const { token } = (await answer.json()) as { token: string };
    faults.lay({ does: 'offline', times: 'always' });
    await app.load({ now, carrier: token });
    expect(await app.status({ now })).toMatchObject({
      state: 'active',
      usable: true,
      token: { mode: 'offline' },
    });
    clock.advance(400 * 86_400);
    expect((await app.status({ now: clock() })).usable).toBe(true);
    const { failure } = await app.deactivate({ now: clock(), online: true });
    expect(failure).toMatchObject({ code: 'network-unavailable' });
  });

  it('whose answer is lost holds one seat, not two', async () => {
    const { app, clock, server } = await served({}, { does: 'lost', at: 'activations' });
    await refused(app.activate({ now: clock(), ...CREDENTIALS }));
    expect(await activationsIn(server)).toBe(1);
    await app.activate({ now: clock(), ...CREDENTIALS });
    expect(await activationsIn(server)).toBe(1);
  });

  it('waits where an answer is only slow', async () => {
    const { app, clock } = await served({}, { does: 'slow', milliseconds: 1, times: 'always' });
    await app.activate({ now: clock(), ...CREDENTIALS });
    expect((await app.status({ now: clock() })).usable).toBe(true);
  });

  it('is told when to come again', async () => {
    const { server } = await served({}, { does: 'unavailable', retryAfterSeconds: 120 });
    const { status, headers } = await fetch(server.directory);
    expect([status, headers.get('retry-after')]).toEqual([503, '120']);
    expect((await fetch(server.directory)).status).toBe(200);
  });
});

describe('faults', () => {
  it('are counted, by place, and the first laid comes first', () => {
    const faults = testFaults(
      { does: 'html', at: 'directory', skip: 1, times: 2 },
      { does: 'offline', at: 'directory' },
    );
    const came = Array.from({ length: 5 }, () => [
      faults.due('directory')?.does,
      faults.due('challenges')?.does,
    ]);
    expect(came.map(([directory]) => directory)).toEqual(['offline', 'html', 'html', undefined, undefined]);
    expect(came.every(([, challenges]) => challenges === undefined)).toBe(true);
  });

  it('are plain JSON, and nothing else', () => {
    const laid: Fault[] = [{ does: 'slow', milliseconds: 5, at: 'checkIns', times: 'always' }];
    const faults = testFaults(...(JSON.parse(JSON.stringify(laid)) as Fault[]));
    expect(faults.due('checkIns')).toMatchObject({ does: 'slow', milliseconds: 5 });
    for (const wrong of [
      { does: 'ofline' },
      { does: 'html', at: 'checkins' },
      { does: 'slow' },
      { does: 'html', times: -1 },
    ])
      expect(() => testFaults(wrong as never)).toThrow(TypeError);
  });
});

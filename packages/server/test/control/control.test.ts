import { encodeSecretKey, generateKeyPair } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import type { Directory, WorldAnswer, WorldSeed } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { createControl } from '../../src/control/control.js';
import { seededRandom } from '../../src/control/seeded-random.js';
import { KEY, licenseOf, OTHER_KEY, replyOf, START, vendorAt, vendorOf } from '../vendor.js';

const token = 'control-token';
const controlUrl = 'http://control.test/c';
const make = () => createControl({ token, controlUrl, worldsUrl: 'http://worlds.test', ed25519 });
const products = [{ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] }];
const seed: WorldSeed = { now: START, products, licenses: [licenseOf()] };

function caller(control: ReturnType<typeof make>, authorization: string | null = `Bearer ${token}`) {
  return async <Body>(method: string, url: string, body?: unknown) =>
    replyOf<Body>(
      await control.control(
        new Request(url, {
          method,
          headers: {
            'Content-Type': 'application/json',
            ...(authorization !== null && { Authorization: authorization }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    );
}

describe('the control interface', () => {
  it('says what it can', async () => {
    expect((await caller(make())('GET', controlUrl)).body).toEqual({
      control: 1,
      capabilities: ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'],
      worlds: `${controlUrl}/worlds`,
    });
  });

  it('answers 401 to everything without its token, and does nothing', async () => {
    const control = make();
    const { world, directory } = (await caller(control)<WorldAnswer>('POST', `${controlUrl}/worlds`, seed))
      .body;
    for (const authorization of [null, 'Bearer wrong', token, `Basic ${token}`, 'Bearer ']) {
      const call = caller(control, authorization);
      const asked = [
        ['GET', controlUrl],
        ['GET', `${controlUrl}/none`],
        ['POST', `${controlUrl}/worlds`],
        ['PUT', `${world}/clock`],
        ['DELETE', world],
      ] as const;
      for (const [method, url] of asked) {
        expect(await call(method, url, method === 'GET' ? undefined : {})).toMatchObject({
          status: 401,
          body: { code: 'unauthorized' },
        });
      }
    }
    expect((await control.worlds(new Request(directory))).status).toBe(200);
  });

  it('refuses what is no seed, with the pointer', async () => {
    const call = caller(make());
    const twice = [licenseOf(), licenseOf()];
    const bad: [unknown, string][] = [
      [{ ...seed, now: '2026-02-30T00:00:00Z' }, '/now'],
      [{ ...seed, products: [] }, '/products'],
      [{ ...seed, licenses: [{ ...licenseOf(), limit: -1 }] }, '/licenses/0/limit'],
      [{ ...seed, licenses: [licenseOf({ product: 'other' })] }, '/licenses/0/product'],
      [{ ...seed, licenses: twice }, '/licenses'],
      [
        { ...seed, licenses: [licenseOf({ policy: { profile: 'text-3-seats', lease: 'P1Y' } })] },
        '/licenses/0/policy/lease',
      ],
      [
        {
          ...seed,
          licenses: [
            licenseOf({
              policy: {
                profile: 'text-3-seats',
                binding: { components: [{ name: 'a', class: 'os', weight: 1 }], quorum: 2, required: [] },
              },
            }),
          ],
        },
        '/licenses/0/policy/binding/quorum',
      ],
      [
        { ...seed, issuerKeys: [{ secret: `k4.secret.${'A'.repeat(86)}`, status: 'active' }] },
        '/issuerKeys/0/secret',
      ],
    ];
    for (const [body, pointer] of bad) {
      const reply = await call('POST', `${controlUrl}/worlds`, body);
      expect(reply).toMatchObject({ status: 400, body: { code: 'malformed', reason: 'body', pointer } });
      expect(reply.text).not.toContain(KEY);
    }
  });

  it('keeps worlds apart, and gives equal seeds equal bytes', async () => {
    const run = async (control: ReturnType<typeof make>) => {
      const vendor = await vendorAt({ ...control, controlUrl, token });
      const answer = await vendor.activate(await (await vendor.machine('laptop')).code());
      return { vendor, answer };
    };
    const control = make();
    const [first, second] = [await run(control), await run(control)];
    expect(second.answer.body.token).not.toBe(first.answer.body.token);
    expect((await run(make())).answer.body.token).toBe(first.answer.body.token);
    await first.vendor.advance(100);
    expect(await second.vendor.now()).toBe(START);
    expect((await second.vendor.ledger()).activations).toHaveLength(1);
    const session = await first.vendor.session();
    const foreign = await second.vendor.fetch(
      new Request(second.vendor.directory.resources.portalLicenses ?? '', {
        headers: { Authorization: `Bearer ${session}` },
      }),
    );
    expect(foreign.status).toBe(401);
  });

  it('ends a world with all its URLs', async () => {
    const vendor = await vendorOf();
    expect((await vendor.command('DELETE', '')).status).toBe(204);
    expect((await vendor.command('GET', '')).status).toBe(404);
    expect((await vendor.command('GET', '/ledger')).status).toBe(404);
    const gone = await replyOf(await vendor.fetch(new Request(vendor.directoryUrl)));
    expect(gone).toMatchObject({ status: 404, body: { code: 'not-supported' } });
  });

  it('moves the clock forward only, and nothing else moves it', async () => {
    const vendor = await vendorOf();
    expect(await vendor.command('PUT', '/clock', { now: '2026-03-01T09:29:59Z' })).toMatchObject({
      status: 400,
      body: { code: 'malformed', pointer: '/now' },
    });
    expect((await vendor.command('PUT', '/clock', { now: START })).status).toBe(204);
    await vendor.activate(await (await vendor.machine('laptop')).code());
    expect(await vendor.now()).toBe(START);
    await vendor.advance(5);
    expect(await vendor.now()).toBe('2026-03-01T09:30:05Z');
  });

  it('replaces a license, and adds one', async () => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).code();
    await vendor.activate(code);
    await vendor.license({ key: OTHER_KEY });
    expect((await vendor.activate(code)).body.code).toBe('license-not-found');
    expect((await vendor.activate(code, { licenseKey: OTHER_KEY })).status).toBe(200);
    await vendor.license({ id: 'lic-2' });
    expect((await vendor.books()).licenses.map(({ id }) => id)).toEqual(['lic-1', 'lic-2']);
    expect(await vendor.command('PUT', '/licenses/lic-9', licenseOf())).toMatchObject({
      status: 400,
      body: { pointer: '/id' },
    });
  });

  it('starts a world again from what it has stored', async () => {
    const vendor = await vendorOf();
    const laptop = await vendor.machine('laptop');
    const code = await laptop.code();
    const first = await vendor.activate(code);
    const challenge = await vendor.challenge();
    const before = await vendor.books();
    expect((await vendor.command('POST', '/restart', {})).status).toBe(204);
    expect(await vendor.books()).toEqual(before);
    expect((await vendor.activate(code)).text).toBe(first.text);
    expect((await vendor.checkIn(await laptop.code({ challenge }))).status).toBe(200);
    expect(await vendor.challenge()).not.toBe(challenge);
  });

  it('replaces the issuer keys', async () => {
    const vendor = await vendorOf();
    const { secretKey } = await generateKeyPair(seededRandom('next'), ed25519);
    const secret = encodeSecretKey(secretKey);
    expect(
      (await vendor.command('PUT', '/keys', { issuerKeys: [{ secret, status: 'active' }] })).status,
    ).toBe(204);
    const { keys } = (await replyOf<Directory>(await vendor.fetch(new Request(vendor.directoryUrl)))).body;
    expect(keys).toMatchObject([{ status: 'active' }]);
    expect(keys[0]?.kid).not.toBe(vendor.directory.keys[0]?.kid);
    const outdated = await vendor.activate(await (await vendor.machine('laptop')).code());
    expect(outdated.body.code).toBe('client-outdated');
  });

  it('refuses methods and bodies as the server does', async () => {
    const vendor = await vendorOf();
    expect(await vendor.command('POST', '/clock', {})).toMatchObject({ status: 405 });
    expect((await vendor.command('POST', '/clock', {})).headers.get('allow')).toBe('PUT');
    expect((await vendor.command('PUT', '/clock', {})).body).toMatchObject({
      code: 'malformed',
      pointer: '/now',
    });
    expect((await vendor.command('GET', '/none')).status).toBe(404);
  });
});

describe('seededRandom', () => {
  it('answers the same bytes for the same seed, however they are asked for', () => {
    const [a, b, other] = [seededRandom('s'), seededRandom('s'), seededRandom('t')];
    const whole = a(100);
    expect([...b(7), ...b(32), ...b(0), ...b(61)]).toEqual([...whole]);
    expect(other(100)).not.toEqual(whole);
  });
});

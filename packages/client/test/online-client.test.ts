import type { MachineCode } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { anchorOf, issuer, otherIssuer, receiptFor, type TokenWishes, tokenFor } from './vendor.js';
import { DAY, NOW, refused, type World, worldOf } from './world.js';

const ORIGIN = 'https://license.example';
const CREDENTIALS = { licenseKey: 'KEY', email: 'ada@example.com' };
const LEASE = 14 * DAY;

type Answers = (code: string, claims: MachineCode) => Promise<Response> | Response;

/** A vendor's server on paper, and a client that knows it. */
function online(answers: Answers, { challenges = true } = {}) {
  const sent: { path: string; code: MachineCode }[] = [];
  let made = 0;
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') return json(200, directory(challenges));
    if (pathname === '/challenges') return json(201, { challenge: challengeOf(made++) });
    const body = (await request.json()) as Record<string, string>;
    const code = body['machineCode'] ?? body['deactivation'] ?? '';
    sent.push({ path: pathname, code: codeClaims(code) });
    return answers(code, codeClaims(code));
  };
  const world = worldOf({ fetch, directory: `${ORIGIN}/` });
  return { world, sent };
}

const challengeOf = (n: number) => Buffer.alloc(16, n + 1).toString('base64url');
const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
const problem = (status: number, code: string) => json(status, { code }, 'application/problem+json');

function directory(challenges: boolean) {
  const names = ['activations', 'checkIns', 'deactivations', ...(challenges ? ['challenges'] : [])];
  const resources = Object.fromEntries(names.map((name) => [name, `${ORIGIN}/${name}`]));
  const keys = [issuer, otherIssuer].map((pair) => anchorOf(pair));
  return { protocol: 'oap/1', resources, keys };
}

/** Answers every code with a token of the next generation. */
function tokens(wishes: TokenWishes = {}): Answers {
  let generation = wishes.generation ?? 1;
  return async (code) =>
    json(200, {
      token: await tokenFor(code, { mode: 'online', exp: NOW + LEASE, ...wishes, generation: generation++ }),
    });
}

/** Loads an offline token by hand. */
async function activated({ client }: World, wishes: TokenWishes = {}): Promise<void> {
  const code = await client.machineCode({ now: NOW });
  await client.load({ now: NOW, carrier: await tokenFor(code, wishes) });
}

describe('a client online', () => {
  it('sends nothing unless it is asked to go online (NET-1)', async () => {
    const { world, sent } = online(() => json(500, {}));
    const { client } = world;
    await activated(world, { mode: 'online', exp: NOW + LEASE });
    await client.status({ now: NOW + LEASE });
    await client.machineCode({ now: NOW });
    await client.save({ now: NOW, artifact: 'machine-code' });
    await client.deactivate({ now: NOW });
    expect(sent).toEqual([]);
  });

  it('activates with a code that is neither kept nor shown (NET-4), by a key that was stored before (ASK-1)', async () => {
    const { world, sent } = online(async (code, claims) => {
      expect(world.storage.state().machineKey).not.toBeNull();
      expect(world.storage.state().pending).toBe(pending);
      return json(201, { token: await tokenFor(code, { req: claims.jti }) });
    });
    const pending = await world.client.machineCode({ now: NOW });
    await world.client.activate({ now: NOW, ...CREDENTIALS });
    expect(sent).toMatchObject([{ path: '/activations', code: { challenge: challengeOf(0) } }]);
    expect(codeClaims(pending).jti).not.toBe(sent[0]?.code.jti);
    expect(sent[0]?.code.machine.key).toBe(codeClaims(pending).machine.key);
    // A token that an exchange brings ends the pending code.
    expect(await world.client.status({ now: NOW })).toMatchObject({ state: 'active', usable: true });
    expect(world.storage.state().pending).toBeNull();
  });

  it.each([true, false])('names the machine only with consent (CODE-4): %s', async (shareLabel) => {
    const { world, sent } = online(tokens());
    await world.client.activate({ now: NOW, ...CREDENTIALS, shareLabel });
    expect(sent[0]?.code.machine.label).toBe(shareLabel ? "Ada's laptop" : undefined);
  });

  it('keeps token, code and key where an exchange fails or is refused (NET-9)', async () => {
    const replies: Answers[] = [
      () => problem(404, 'license-not-found'),
      () => problem(409, 'generation-superseded'),
      () => new Response('<h1>Log in</h1>'),
      () => Promise.reject(new TypeError('fetch failed')),
      async (code) => json(200, { token: await tokenFor(code, { by: otherIssuer }) }),
      async (code) => json(200, { token: await tokenFor(code, { aud: 'other-product' }) }),
    ];
    const codes: string[] = [];
    for (const reply of replies) {
      const { world } = online(reply);
      await activated(world);
      await world.client.machineCode({ now: NOW });
      const before = world.storage.state();
      codes.push((await refused(world.client.activate({ now: NOW, ...CREDENTIALS }))).code);
      codes.push((await refused(world.client.checkIn({ now: NOW }))).code);
      expect(world.storage.state()).toEqual(before);
      expect((await world.client.status({ now: NOW })).state).toBe('active');
    }
    expect(codes.filter((_, index) => index % 2 === 0)).toEqual([
      'license-not-found',
      'generation-superseded',
      'network-blocked',
      'network-unavailable',
      // The directory's keys are no trust anchors (HTTP-3).
      'key-unknown',
      'product-mismatch',
    ]);
  });

  it.each([
    ['request-conflict', null],
    ['generation-superseded', null],
    ['license-suspended', 'kept'],
  ])('without challenges sends the pending code, which %s ends or not (CODE-3)', async (code, kept) => {
    const status = code === 'license-suspended' ? 403 : 409;
    const { world, sent } = online(() => problem(status, code), { challenges: false });
    const pending = await world.client.machineCode({ now: NOW });
    const { offers } = await refused(world.client.activate({ now: NOW, ...CREDENTIALS }));
    expect(sent[0]?.code.jti).toBe(codeClaims(pending).jti);
    expect(world.storage.state().pending).toBe(kept && pending);
    expect(offers).toEqual(kept ? [] : ['new-code']);
  });
});

describe('a check-in of a client', () => {
  const held = { sub: 'act-1', generation: 1 };

  it.each([
    ['an online token', { mode: 'online', exp: NOW + LEASE }, NOW, held],
    ['an online token in its last second', { mode: 'online', exp: NOW + LEASE }, NOW + LEASE - 1, held],
    ['one that has expired', { mode: 'online', exp: NOW + LEASE }, NOW + LEASE, undefined],
    ['an offline token', {}, NOW, undefined],
    ['an offline token that ends', { exp: NOW + LEASE }, NOW, undefined],
  ] as const)('names %s exactly if it holds it (NET-20)', async (_, wishes, now, holds) => {
    const { world, sent } = online(() => problem(403, 'license-suspended'));
    await activated(world, wishes);
    expect((await refused(world.client.checkIn({ now }))).code).toBe('license-suspended');
    expect(sent).toMatchObject([{ path: '/checkIns' }]);
    expect(sent[0]?.code.holds).toEqual(holds);
  });

  it('does not name the token of another key', async () => {
    const { world, sent } = online(() => problem(404, 'activation-not-found'));
    await activated(world, { mode: 'online', exp: NOW + LEASE });
    await world.client.machineCode({ now: NOW, new: 'key' });
    await refused(world.client.checkIn({ now: NOW }));
    expect(sent[0]?.code.holds).toBeUndefined();
  });

  it('stores what it brings before it confirms that (NET-21, CHK-5)', async () => {
    const { world, sent } = online(async (code, claims) => {
      if (claims.holds !== undefined) {
        expect(world.storage.state().generations).toEqual({ 'lic-1': 2 });
        expect(world.storage.state().token).toBe(token);
        return json(200, { token });
      }
      token = await tokenFor(code, { mode: 'online', exp: NOW + LEASE, generation: 2 });
      return json(200, { token });
    });
    let token = '';
    await activated(world);
    expect(await world.client.checkIn({ now: NOW })).toEqual({ confirmed: true });
    expect(sent.map(({ code }) => code.holds)).toEqual([undefined, { sub: 'act-1', generation: 2 }]);
    expect(sent.map(({ code }) => code.challenge)).toEqual([challengeOf(0), challengeOf(1)]);
  });

  it('is done without its confirmation, and says so (NET-22)', async () => {
    const renew = tokens({ generation: 2 });
    const { world } = online((code, claims) =>
      claims.holds?.generation === 2 ? problem(500, 'internal') : renew(code, claims),
    );
    await activated(world, { mode: 'online', exp: NOW + LEASE });
    expect(await world.client.checkIn({ now: NOW })).toEqual({ confirmed: false });
    expect(await world.client.status({ now: NOW })).toMatchObject({
      state: 'active',
      token: { generation: 2 },
    });
  });
});

describe('a deactivation of a client online', () => {
  it('takes the receipt that comes back', async () => {
    const { world, sent } = online(async (code) =>
      json(201, { receipt: await receiptFor(code), releaseClass: 'proved' }),
    );
    await activated(world);
    const { deactivation, ...rest } = await world.client.deactivate({ now: NOW, online: true });
    expect(rest).toEqual({ releaseClass: 'proved' });
    expect(sent).toMatchObject([{ path: '/deactivations', code: codeClaims(deactivation) }]);
    expect((await world.client.status({ now: NOW })).deactivations).toBeUndefined();
  });

  it('stands where its code cannot be sent, which is shown with the reason, and sent again (END-4, END-7)', async () => {
    let isUp = false;
    const { world } = online(async (code) =>
      isUp ? json(200, { receipt: await receiptFor(code) }) : new Response('', { status: 503 }),
    );
    await activated(world);
    const first = await world.client.deactivate({ now: NOW, online: true });
    expect(first).toMatchObject({ failure: { code: 'server-unavailable', offers: ['manual-activation'] } });
    expect((await world.client.status({ now: NOW })).state).toBe('deactivated');
    isUp = true;
    const second = await world.client.deactivate({ now: NOW, online: true });
    expect(second).toEqual({ deactivation: first.deactivation, releaseClass: 'proved' });
  });

  it.each([
    ['that is none', () => 'v4.public.AA', 'malformed'],
    [
      'of another machine',
      (code: string) => receiptFor(code, { kid: `k4.pid.${'A'.repeat(44)}` }),
      'machine-key-mismatch',
    ],
  ] as const)('refuses a receipt %s', async (_, receipt, code) => {
    const { world } = online(async (sent) => json(201, { receipt: await receipt(sent) }));
    await activated(world);
    expect(await world.client.deactivate({ now: NOW, online: true })).toMatchObject({ failure: { code } });
    expect((await world.client.status({ now: NOW })).deactivations).toHaveLength(1);
  });
});

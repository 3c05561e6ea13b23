import { ProtocolError } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { activateBy, checkInBy, receiptFor } from '../src/online/exchange.js';
import type { Held, Party } from '../src/online/party.js';
import type { Reach } from '../src/online/server.js';
import { transportFault } from '../src/online/transport-fault.js';

const ORIGIN = 'https://license.example';
const DIRECTORY = `${ORIGIN}/anything?v=1`;
const RESOURCES = {
  activations: `${ORIGIN}/a`,
  challenges: `${ORIGIN}/b`,
  checkIns: `${ORIGIN}/c`,
  deactivations: `${ORIGIN}/d`,
};
const directory = (resources: object = RESOURCES) => json(200, { protocol: 'oap/1', resources });
const challenge = (n: number) => json(201, { challenge: `AAAAAAAAAAAAAAAAAAAAA${'AQgw'[n]}` });
const token = (text: string) => json(200, { token: text });

type Reply = () => Response | Promise<Response>;

/** Answers in the order of the script, and keeps what was asked. A script that ends before the client does is a failure. */
function scripted(...replies: readonly Reply[]) {
  const asked: { method: string; url: string; type: string | null; redirect: string; body: unknown }[] = [];
  const left = [...replies];
  const fetch = async (request: Request) => {
    const text = await request.text();
    asked.push({
      method: request.method,
      url: request.url,
      type: request.headers.get('content-type'),
      redirect: request.redirect,
      body: text === '' ? undefined : JSON.parse(text),
    });
    const reply = left.shift();
    if (reply === undefined) throw new Error(`asked once too often: ${request.url}`);
    return reply();
  };
  const reach: Reach = { directory: DIRECTORY, fetch };
  return { reach, asked, left };
}

function json(
  status: number,
  body: unknown,
  type = 'application/json',
  headers: Record<string, string> = {},
): Reply {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } });
}

const text =
  (status: number, body: string, type = 'text/html'): Reply =>
  () =>
    new Response(body, { status, headers: { 'content-type': type } });

const problem = (status: number, code: string, more: object = {}, headers = {}): Reply =>
  json(
    status,
    { type: `urn:oap:error:${code}`, title: 'No.', status, code, ...more },
    'application/problem+json',
    headers,
  );

/** A client that keeps count of what it is asked, and accepts every token but `bad`. */
function party(held: Held | null = null) {
  const did: string[] = [];
  let stored = held;
  let codes = 0;
  const self: Party = {
    async challengedCode(given, holds) {
      codes += 1;
      did.push(`code ${codes} with ${given.at(-1)}${holds ? ` holds ${holds.sub}/${holds.generation}` : ''}`);
      return { code: `code-${codes}`, jti: `jti-${codes}` };
    },
    async pendingCode() {
      return { code: 'pending', jti: 'jti-p' };
    },
    async accept(given, jti) {
      if (given === 'bad') throw new ProtocolError('signature-invalid', 'signature');
      did.push(`accepts ${given} for ${jti}`);
      const online = /^online-(\d+)$/.exec(given);
      stored = { token: given, holds: online ? { sub: 'act-1', generation: Number(online[1]) } : null };
    },
    async pendingRefused(jti, code) {
      did.push(`refused ${jti} ${code}`);
    },
    async held() {
      return stored;
    },
  };
  return { party: self, did, stored: () => stored };
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'well';
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    return { code: error.code, ...error.details };
  }
};
const KEY = { licenseKey: 'KEY', email: 'ada@example.com' };

describe('an activation', () => {
  it('asks the directory, a challenge and the activation, as the binding has them (NET-2, NET-3)', async () => {
    const { reach, asked } = scripted(directory(), challenge(0), token('t'));
    const { party: one, did } = party();
    await activateBy(one, reach, KEY);
    expect(asked).toEqual([
      { method: 'GET', url: DIRECTORY, type: null, redirect: 'manual', body: undefined },
      { method: 'POST', url: RESOURCES.challenges, type: 'application/json', redirect: 'manual', body: {} },
      {
        method: 'POST',
        url: RESOURCES.activations,
        type: 'application/json',
        redirect: 'manual',
        body: { machineCode: 'code-1', ...KEY },
      },
    ]);
    expect(did).toEqual(['code 1 with A', 'accepts t for jti-1']);
  });

  it('sends the pending code where the directory has no challenges (NET-3)', async () => {
    const { reach, asked } = scripted(directory({ activations: RESOURCES.activations }), token('t'));
    const { party: one, did } = party();
    await activateBy(one, reach, KEY);
    expect(asked[1]?.body).toMatchObject({ machineCode: 'pending' });
    expect(did).toEqual(['accepts t for jti-p']);
  });

  it('says that the pending code was refused, and with which code', async () => {
    const { reach } = scripted(
      directory({ activations: RESOURCES.activations }),
      problem(409, 'request-conflict'),
    );
    const { party: one, did } = party();
    expect(await codeOf(activateBy(one, reach, KEY))).toEqual({ code: 'request-conflict' });
    expect(did).toEqual(['refused jti-p request-conflict']);
  });

  it('is tried once more where the challenge is invalid, with another and another code (NET-8)', async () => {
    const invalid = problem(409, 'challenge-invalid');
    const good = scripted(directory(), challenge(0), invalid, challenge(1), token('t'));
    const first = party();
    await activateBy(first.party, good.reach, KEY);
    expect(first.did).toEqual(['code 1 with A', 'code 2 with Q', 'accepts t for jti-2']);

    const bad = scripted(directory(), challenge(0), invalid, challenge(1), invalid);
    expect(await codeOf(activateBy(party().party, bad.reach, KEY))).toEqual({ code: 'challenge-invalid' });
    expect(bad.left).toEqual([]);
  });

  it('refuses a token as one that is loaded (NET-10)', async () => {
    const { reach } = scripted(directory(), challenge(0), token('bad'));
    const one = party({ token: 'old', holds: null });
    expect(await codeOf(activateBy(one.party, reach, KEY))).toEqual({ code: 'signature-invalid' });
    expect(one.stored()?.token).toBe('old');
  });

  it('needs a directory and its activations (NET-19)', async () => {
    const none = scripted();
    expect(await codeOf(activateBy(party().party, {}, KEY))).toEqual({ code: 'not-supported' });
    const lacking = scripted(directory({ challenges: RESOURCES.challenges }));
    expect(await codeOf(activateBy(party().party, lacking.reach, KEY))).toEqual({ code: 'not-supported' });
    expect([none.asked.length, lacking.asked.length]).toEqual([0, 1]);
  });
});

describe('a directory that leads elsewhere', () => {
  it.each([
    'https://other.example/a',
    'http://license.example/a',
    'https://license.example:444/a',
    'https://license.example@other.example/a',
    'https://user@license.example/a',
    'https://license.example.other.example/a',
    '/a',
    'javascript:alert(1)',
    7,
    null,
  ])('to %j is not followed (NET-6, NET-18)', async (url) => {
    for (const name of ['activations', 'challenges'] as const) {
      const { reach, asked } = scripted(directory({ ...RESOURCES, [name]: url }));
      expect(await codeOf(activateBy(party().party, reach, KEY))).toEqual({ code: 'network-blocked' });
      expect(asked).toHaveLength(1);
    }
  });

  it('does no harm for a resource that is not needed', async () => {
    const resources = { ...RESOURCES, checkIns: 'https://other.example/', portalLinks: 7 };
    const { reach } = scripted(directory(resources), challenge(0), token('t'));
    expect(await codeOf(activateBy(party().party, reach, KEY))).toBe('well');
  });
});

describe('what came of a request', () => {
  const bytes = (n: number, text: string) => `${' '.repeat(n - text.length)}${text}`;
  const good = '{"token":"t"}';
  const cases: readonly (readonly [string, Reply, unknown])[] = [
    ['a good answer of another media type', text(200, good, 'text/plain'), 'well'],
    ['a good answer that calls itself a problem', text(200, good, 'application/problem+json'), 'well'],
    ['a good answer of 1,048,576 bytes', text(200, bytes(1_048_576, good)), 'well'],
    ['one more byte (NET-14)', text(200, bytes(1_048_577, good)), { code: 'network-blocked' }],
    ['a problem (NET-15)', problem(404, 'license-not-found'), { code: 'license-not-found' }],
    [
      'a problem with parameters on its type',
      json(404, { code: 'license-not-found' }, 'Application/Problem+JSON; charset=utf-8'),
      { code: 'license-not-found' },
    ],
    [
      'a problem with members of its code',
      problem(409, 'seat-limit-reached', { freeAt: '2026-09-01T09:30:00Z', editions: ['pro'], x: 1 }),
      { code: 'seat-limit-reached', freeAt: '2026-09-01T09:30:00Z' },
    ],
    [
      'a problem whose members are of another form',
      problem(409, 'device-locked', { unlockAt: 'soon' }),
      { code: 'device-locked' },
    ],
    [
      'a problem that names a component twice',
      problem(422, 'fingerprint-insufficient', { components: ['hw.cpu.1', 'hw.cpu.1'] }),
      { code: 'fingerprint-insufficient', components: ['hw.cpu.1'] },
    ],
    [
      'a rate limit',
      problem(429, 'rate-limited', {}, { 'retry-after': '120' }),
      { code: 'rate-limited', retryAfterSeconds: 120 },
    ],
    [
      'a rate limit with a date',
      problem(429, 'rate-limited', {}, { 'retry-after': 'Sun, 01 Mar 2026 09:30:00 GMT' }),
      { code: 'rate-limited' },
    ],
    ['a problem of the server', problem(500, 'internal'), { code: 'internal' }],
    ['a problem under another status', problem(400, 'license-not-found'), { code: 'network-blocked' }],
    ['a problem under another 5xx', problem(502, 'internal'), { code: 'server-unavailable' }],
    ['a problem with an unknown code', problem(409, 'out-of-coffee'), { code: 'network-blocked' }],
    ['a code that never travels', problem(500, 'storage-corrupt'), { code: 'server-unavailable' }],
    ['a problem as plain JSON', json(404, { code: 'license-not-found' }), { code: 'network-blocked' }],
    [
      'a list as a problem',
      json(404, ['license-not-found'], 'application/problem+json'),
      { code: 'network-blocked' },
    ],
    ['a gateway (NET-16)', text(502, '<h1>Bad gateway</h1>'), { code: 'server-unavailable' }],
    ['status 503 without a body', text(503, ''), { code: 'server-unavailable' }],
    ['a good body under 500', json(500, { token: 't' }), { code: 'server-unavailable' }],
    ['status 511 (NET-17)', text(511, '<h1>Log in</h1>'), { code: 'network-blocked' }],
    ['status 407', text(407, ''), { code: 'network-blocked' }],
    ['a page of HTML', text(200, '<!DOCTYPE html><title>Wi-Fi</title>'), { code: 'network-blocked' }],
    ['broken JSON', text(200, '{"token":"t"', 'application/json'), { code: 'network-blocked' }],
    ['JSON of another form', json(200, { token: 7 }), { code: 'network-blocked' }],
    ['null', json(200, null), { code: 'network-blocked' }],
    [
      'bytes that are no UTF-8',
      () => new Response(new Uint8Array([0xff, 0xfe])),
      { code: 'network-blocked' },
    ],
    ['another good status', json(202, { token: 't' }), { code: 'network-blocked' }],
    [
      'a redirect (NET-5)',
      () => new Response(null, { status: 302, headers: { location: RESOURCES.activations } }),
      { code: 'network-blocked' },
    ],
    [
      'half an answer, and the end of it',
      () => new Response(stream('{"to', 'reset')),
      { code: 'server-unavailable' },
    ],
    ['a flood', () => new Response(stream('x'.repeat(65_536), 'for ever')), { code: 'network-blocked' }],
    ['no connection (NET-11)', failing('ECONNREFUSED'), { code: 'network-unavailable' }],
  ];

  it.each(cases)('%s', async (_, reply, expected) => {
    const { reach, left } = scripted(directory(), challenge(0), reply);
    expect(await codeOf(activateBy(party().party, reach, KEY))).toEqual(expected);
    expect(left).toEqual([]);
  });

  // Long enough for what has to come before on any machine.
  const timeoutSeconds = 2;
  it.each<[string, Reply]>([
    ['nothing at all (NET-13)', () => new Promise<Response>(() => {})],
    ['half an answer, and silence (NET-7)', () => new Response(stream('{"to', 'silence'))],
  ])('%s', async (_, reply) => {
    const { reach, left } = scripted(directory(), challenge(0), reply);
    const activating = activateBy(party().party, { ...reach, timeoutSeconds }, KEY);
    expect(await codeOf(activating)).toEqual({ code: 'server-unavailable' });
    expect(left).toEqual([]);
  });

  it.each([
    ['protocol', { protocol: 'oap/2', resources: RESOURCES }],
    ['no resources', { protocol: 'oap/1' }],
    ['a list', []],
  ])('a directory of another form: %s (NET-17)', async (_, body) => {
    const { reach } = scripted(json(200, body));
    expect(await codeOf(activateBy(party().party, reach, KEY))).toEqual({ code: 'network-blocked' });
  });

  it.each(['', 'AAAA', 7, undefined])('the challenge %j is of another form', async (value) => {
    const { reach, asked } = scripted(directory(), json(201, { challenge: value }));
    expect(await codeOf(activateBy(party().party, reach, KEY))).toEqual({ code: 'network-blocked' });
    expect(asked).toHaveLength(2);
  });
});

function stream(part: string, then: 'silence' | 'reset' | 'for ever'): ReadableStream<Uint8Array> {
  let pulls = 0;
  return new ReadableStream({
    pull(controller) {
      pulls += 1;
      if (pulls === 1 || then === 'for ever') controller.enqueue(new TextEncoder().encode(part));
      else if (then === 'reset') controller.error(coded('ECONNRESET'));
      else return new Promise(() => {});
      return undefined;
    },
  });
}

const coded = (code: string, message = code, more: object = {}) =>
  Object.assign(new Error(message), { code, ...more });
const failing =
  (code: string): Reply =>
  () =>
    Promise.reject(new TypeError('fetch failed', { cause: coded(code) }));

describe('a request without an answer', () => {
  it.each([
    ['network-unavailable', coded('ENOTFOUND')],
    ['network-unavailable', coded('EAI_AGAIN')],
    ['network-unavailable', coded('ECONNREFUSED')],
    ['network-unavailable', new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])],
    ['network-unavailable', coded('UND_ERR_CONNECT_TIMEOUT')],
    ['network-unavailable', coded('ETIMEDOUT', 'connect ETIMEDOUT', { syscall: 'connect' })],
    ['network-unavailable', undefined],
    ['network-blocked', coded('ERR_SSL_WRONG_VERSION_NUMBER')],
    ['network-blocked', coded('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['network-blocked', coded('SELF_SIGNED_CERT_IN_CHAIN')],
    ['network-blocked', coded('CERT_HAS_EXPIRED')],
    ['network-blocked', coded('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['network-blocked', coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    [
      'network-blocked',
      coded('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'),
    ],
    ['network-blocked', coded('HPE_INVALID_CONSTANT')],
    ['server-unavailable', coded('ECONNRESET')],
    ['server-unavailable', coded('UND_ERR_SOCKET', 'other side closed')],
    ['server-unavailable', coded('UND_ERR_HEADERS_TIMEOUT')],
    ['server-unavailable', coded('ETIMEDOUT', 'read ETIMEDOUT', { syscall: 'read' })],
  ])('is %s for %s', (code, cause) => {
    expect(transportFault(new TypeError('fetch failed', { cause })).code).toBe(code);
  });
});

describe('a check-in', () => {
  const ONLINE_1: Held = { token: 'online-1', holds: { sub: 'act-1', generation: 1 } };

  it('sends nothing without a stored token (NET-24)', async () => {
    const { reach, asked } = scripted();
    expect(await codeOf(checkInBy(party().party, reach))).toEqual({ code: 'activation-not-found' });
    expect(asked).toEqual([]);
  });

  it('names what is held, and is confirmed by the same token (NET-20)', async () => {
    const { reach, asked } = scripted(directory(), challenge(0), token('online-1'));
    const one = party(ONLINE_1);
    expect(await checkInBy(one.party, reach)).toBe(true);
    expect(asked[2]).toMatchObject({ url: RESOURCES.checkIns, body: { machineCode: 'code-1' } });
    expect(one.did[0]).toBe('code 1 with A holds act-1/1');
  });

  it('confirms another online token once it is stored (NET-21, CHK-5)', async () => {
    const exchange = [directory(), challenge(0), token('online-2')] as const;
    const { reach, left } = scripted(...exchange, directory(), challenge(1), token('online-2'));
    const one = party({ token: 'offline', holds: null });
    expect(await checkInBy(one.party, reach)).toBe(true);
    expect(one.did).toEqual([
      'code 1 with A',
      'accepts online-2 for jti-1',
      'code 2 with Q holds act-1/2',
      'accepts online-2 for jti-2',
    ]);
    expect(left).toEqual([]);
  });

  it.each([
    ['fails', failing('ECONNREFUSED')],
    ['is refused', problem(409, 'machine-mismatch')],
    ['brings a bad token', token('bad')],
  ])('stays when its confirmation %s, and says that it is not confirmed (NET-22)', async (_, reply) => {
    const { reach } = scripted(
      directory(),
      challenge(0),
      token('online-2'),
      directory(),
      challenge(1),
      reply,
    );
    const one = party(ONLINE_1);
    expect(await checkInBy(one.party, reach)).toBe(false);
    expect(one.stored()?.token).toBe('online-2');
  });

  it('keeps a third token, which nobody has confirmed', async () => {
    const exchange = (n: number) => [directory(), challenge(n), token(`online-${n}`)];
    const { reach, left } = scripted(...exchange(2), ...exchange(3));
    const one = party(ONLINE_1);
    expect(await checkInBy(one.party, reach)).toBe(false);
    expect([one.stored()?.token, left]).toEqual(['online-3', []]);
  });

  it('does not confirm an offline token', async () => {
    const { reach } = scripted(directory(), challenge(0), token('offline'));
    expect(await checkInBy(party(ONLINE_1).party, reach)).toBe(false);
  });

  it.each(['checkIns', 'challenges'])(
    'uses no challenge up where the directory lacks %s (NET-19)',
    async (name) => {
      const { [name as 'checkIns']: _, ...resources } = RESOURCES;
      const { reach, asked } = scripted(directory(resources));
      expect(await codeOf(checkInBy(party(ONLINE_1).party, reach))).toEqual({ code: 'not-supported' });
      expect(asked).toHaveLength(1);
    },
  );

  it('is tried once more where the challenge is invalid (NET-8)', async () => {
    const invalid = problem(409, 'challenge-invalid');
    const { reach } = scripted(directory(), challenge(0), invalid, challenge(1), token('online-1'));
    expect(await checkInBy(party(ONLINE_1).party, reach)).toBe(true);
  });
});

describe('a deactivation that is sent', () => {
  it('is answered with its receipt, without a challenge', async () => {
    const { reach, asked } = scripted(directory(), json(201, { receipt: 'r', releaseClass: 'proved' }));
    expect(await receiptFor('code', reach)).toBe('r');
    expect(asked[1]).toMatchObject({ url: RESOURCES.deactivations, body: { deactivation: 'code' } });
  });

  it.each([
    ['a server without proofs', directory({ activations: RESOURCES.activations }), 'not-supported'],
    ['no network', failing('ENOTFOUND'), 'network-unavailable'],
  ])('fails with the code of what failed: %s', async (_, reply, code) => {
    expect(await codeOf(receiptFor('code', scripted(reply).reach))).toEqual({ code });
  });
});

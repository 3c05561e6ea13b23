import { LIMITS } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { claimsOf, KEY, type Reply, replyOf, type Vendor, vendorOf } from '../vendor.js';

const LICENSE_TYPE = 'application/vnd.offline-activation.license+xml';
const json = { 'Content-Type': 'application/json' };

async function send(vendor: Vendor, url: string | undefined, init: RequestInit = {}): Promise<Reply> {
  return replyOf(await vendor.fetch(new Request(url ?? '', init)));
}

/** Every resource with the methods it has. */
function resourcesOf({
  directoryUrl,
  directory: { resources },
}: Vendor): [url: string, method: 'GET' | 'POST'][] {
  const { portalLicenses = '', activations, ...others } = resources;
  return [
    [directoryUrl, 'GET'],
    [portalLicenses, 'GET'],
    [activations, 'POST'],
    ...Object.values(others).map((url): [string, 'POST'] => [url, 'POST']),
  ];
}

function expectProblem(reply: Reply, status: number, code: string): void {
  expect(reply.body).toMatchObject({ type: `urn:oap:error:${code}`, status, code });
  expect(Object.keys(reply.body)).toEqual(expect.arrayContaining(['title', 'stage', 'remedy']));
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(reply.headers.get('cache-control')).toBe('no-store');
}

describe('every resource', () => {
  it('refuses methods it does not have, and says which it has', async () => {
    const vendor = await vendorOf();
    const all = resourcesOf(vendor);
    expect(all).toHaveLength(8);
    for (const [url, has] of all) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', has === 'GET' ? 'POST' : 'GET']) {
        const reply = await send(vendor, url, { method });
        expectProblem(reply, 405, 'not-supported');
        expect(reply.headers.get('allow')).toBe(has === 'GET' ? 'GET, HEAD' : 'POST');
      }
    }
  });

  it('refuses an Accept that excludes what it has, before it looks at the body', async () => {
    const vendor = await vendorOf();
    for (const [url, method] of resourcesOf(vendor)) {
      for (const accept of ['text/html', 'application/json;q=0, text/plain', 'nonsense']) {
        expectProblem(await send(vendor, url, { method, headers: { accept } }), 406, 'not-supported');
      }
    }
  });

  it('takes JSON only, of bounded size, strict, with an object at the top', async () => {
    const vendor = await vendorOf();
    const posts = resourcesOf(vendor).filter(([, method]) => method === 'POST');
    expect(posts).toHaveLength(6);
    for (const [url] of posts) {
      const post = (body: string | Uint8Array, headers: Record<string, string> = json) =>
        send(vendor, url, { method: 'POST', body, headers });
      const big = ' '.repeat(LIMITS.httpBodyBytesMax + 1);
      expectProblem(await post(big, { 'Content-Type': 'text/plain' }), 415, 'not-supported');
      expectProblem(await post(new Uint8Array([0x7b, 0x7d]), {}), 415, 'not-supported');
      expectProblem(await post('{}', { ...json, 'Content-Encoding': 'gzip' }), 415, 'not-supported');
      expect((await post('[]', { ...json, 'Content-Encoding': 'Identity' })).status).toBe(400);
      expectProblem(await post(big), 413, 'too-large');
      for (const body of [
        '',
        ' ',
        '{',
        '[]',
        'null',
        '{}x',
        '{"a":1,"a":1}',
        '{"a":1.5}',
        '{"a":1e2}',
        '\ufeff{}',
      ]) {
        const reply = await post(body);
        expectProblem(reply, 400, 'malformed');
        expect(reply.body.reason).toMatch(/^(json|body)$/);
      }
      expectProblem(await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), 400, 'malformed');
    }
  });

  it('names the member that breaks the form', async () => {
    const vendor = await vendorOf();
    const { activations, portalLinks, checkIns } = vendor.directory.resources;
    const whole = { machineCode: 'x', licenseKey: KEY };
    const bad: [string | undefined, unknown, string][] = [
      [activations, { licenseKey: KEY }, '/machineCode'],
      [activations, { ...whole, machineCode: 1 }, '/machineCode'],
      [activations, { ...whole, licenseKey: '' }, '/licenseKey'],
      [activations, { ...whole, licenseKey: 'x'.repeat(257) }, '/licenseKey'],
      [activations, { ...whole, email: null }, '/email'],
      [activations, { ...whole, email: 'x'.repeat(255) }, '/email'],
      [activations, { ...whole, edition: 'x'.repeat(65) }, '/edition'],
      [checkIns, {}, '/machineCode'],
      [portalLinks, { email: ['a'] }, '/email'],
    ];
    for (const [url, body, pointer] of bad) {
      expect((await vendor.post(url, body)).body).toMatchObject({
        code: 'malformed',
        reason: 'body',
        pointer,
      });
    }
  });

  it('ignores members it does not know, and white space around', async () => {
    const vendor = await vendorOf();
    const { challenges } = vendor.directory.resources;
    const type = 'Application/JSON; charset=utf-8';
    const reply = await vendor.post(challenges, ' \n\t{"unknown": {"deep": [1]}}\r\n', {
      'Content-Type': type,
    });
    expect(reply).toMatchObject({ status: 201, body: { expiresAt: '2026-03-01T09:35:00Z' } });
  });

  it('counts the bytes of a body without a length', async () => {
    const vendor = await vendorOf();
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const url = vendor.directory.resources.challenges;
    const reply = await send(vendor, url, {
      method: 'POST',
      body,
      headers: json,
      duplex: 'half',
    } as RequestInit);
    expectProblem(reply, 413, 'too-large');
    expect(chunks).toBeLessThan(12);
  });

  it('takes a body of exactly the limit', async () => {
    const vendor = await vendorOf();
    const body = `{}${' '.repeat(LIMITS.httpBodyBytesMax - 2)}`;
    expect((await vendor.post(vendor.directory.resources.challenges, body)).status).toBe(201);
  });

  it('is at its own path only', async () => {
    const vendor = await vendorOf();
    const { activations } = vendor.directory.resources;
    const base = vendor.directoryUrl.replace('/v1/directory', '');
    const paths = [
      `${activations}/`,
      `${activations}/x`,
      base,
      `${base}/v1`,
      `${base}//v1/directory`,
      `${base}/my/elsewhere`,
    ];
    for (const url of paths) expectProblem(await send(vendor, url), 404, 'not-supported');
    expect((await send(vendor, `${vendor.directoryUrl}?x=1`)).status).toBe(200);
  });

  it('answers HEAD where it has GET, without a body', async () => {
    const vendor = await vendorOf();
    const reply = await send(vendor, vendor.directoryUrl, { method: 'HEAD' });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/json']);
    const response = await vendor.fetch(new Request(vendor.directoryUrl, { method: 'HEAD' }));
    expect(response.body).toBeNull();
  });
});

describe('the directory', () => {
  it('has the form of the specification', async () => {
    const vendor = await vendorOf();
    const reply = await send(vendor, vendor.directoryUrl);
    const { compileCheck, Directory } = await import('@offline-activation/protocol');
    expect(compileCheck(Directory)(reply.body)).toMatchObject({ ok: true });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(vendor.directory.claims).toEqual(['core', 'online', 'proofs', 'portal', 'pages']);
  });
});

describe('the license file', () => {
  it('carries the token that JSON would have carried, and keeps its name', async () => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).code();
    const first = await vendor.activate(code);
    const { activations } = vendor.directory.resources;
    const body = JSON.stringify({ machineCode: code, licenseKey: KEY, email: 'ada@example.com' });
    const file = await send(vendor, activations, {
      method: 'POST',
      body,
      headers: { ...json, Accept: LICENSE_TYPE },
    });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe(LICENSE_TYPE);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="example-editor.oalic"; filename*=UTF-8''example-editor.oalic`,
    );
    expect(file.text).toContain(`<Token>${first.body.token}</Token>`);
    expect(file.text).toContain('xmlns="urn:oap:1"');
  });

  it.each([
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['application/*', 'json'],
    [LICENSE_TYPE, 'file'],
    [`${LICENSE_TYPE}, application/json`, 'file'],
    [`application/json, ${LICENSE_TYPE}`, 'json'],
    [`application/json;q=0.5, ${LICENSE_TYPE};q=0.6`, 'file'],
    [`text/html, ${LICENSE_TYPE};q=0.1`, 'file'],
    ['application/json;q=0, */*;q=0.1', 'file'],
    [`${LICENSE_TYPE};q=0, */*`, 'json'],
    [LICENSE_TYPE.toUpperCase(), 'file'],
  ])('is chosen by Accept %s: %s', async (accept, expected) => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).code();
    const body = JSON.stringify({ machineCode: code, licenseKey: KEY, email: 'ada@example.com' });
    const headers = { ...json, Accept: accept };
    const reply = await send(vendor, vendor.directory.resources.activations, {
      method: 'POST',
      body,
      headers,
    });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('content-type')).toBe(expected === 'json' ? 'application/json' : LICENSE_TYPE);
  });
});

describe('refusals', () => {
  it('change nothing', async () => {
    const vendor = await vendorOf();
    const before = await vendor.books();
    const machine = await vendor.machine('laptop');
    const url = vendor.directory.resources.activations;
    const body = { machineCode: await machine.code(), licenseKey: KEY, email: 'ada@example.com' };
    await vendor.post(url, body, { Accept: 'text/html' });
    await vendor.post(url, body, { 'Content-Type': 'text/plain' });
    await vendor.post(url, { ...body, edition: 'none' });
    await vendor.post(url, { ...body, email: 'eve@example.com' });
    expect(await vendor.books()).toEqual(before);
    expect(claimsOf((await vendor.activate(body.machineCode)).body.token).seat.generation).toBe(1);
  });

  it('of credentials are the same in every byte', async () => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).code();
    const tries = [
      { licenseKey: 'wrong' },
      { licenseKey: '1R0F1-92RVZ-2DWEA-NYBSR-CCSZD' },
      { email: 'eve@example.com' },
      { email: undefined },
      { licenseKey: 'wrong', email: 'eve@example.com' },
    ];
    const replies = await Promise.all(tries.map((more) => vendor.activate(code, more)));
    for (const { status, text, headers } of replies) {
      expect([status, text, [...headers]]).toEqual([404, replies[0]?.text, [...(replies[0]?.headers ?? [])]]);
      expect(text).not.toMatch(/wrong|eve|ada|0FJHB/);
    }
  });
});

describe('the rate limit', () => {
  it('holds for a source, and for no other', async () => {
    const vendor = await vendorOf({ rateLimits: true });
    const code = await (await vendor.machine('laptop')).code();
    const ask = async (source: string, email: string) => {
      const body = JSON.stringify({ machineCode: code, licenseKey: KEY, email });
      const request = new Request(vendor.directory.resources.activations, {
        method: 'POST',
        body,
        headers: json,
      });
      return replyOf(await vendor.fetch(request, { source }));
    };
    for (let i = 0; i < 10; i += 1) {
      expect((await ask('198.51.100.1', 'eve@example.com')).status).toBe(404);
      await vendor.advance(1);
    }
    const limited = await ask('198.51.100.1', 'ada@example.com');
    expectProblem(limited, 429, 'rate-limited');
    expect(limited.headers.get('retry-after')).toBe('590');
    expect((await ask('198.51.100.2', 'ada@example.com')).status).toBe(201);
    await vendor.advance(589);
    expect((await ask('198.51.100.1', 'ada@example.com')).status).toBe(429);
    await vendor.advance(1);
    expect((await ask('198.51.100.1', 'ada@example.com')).status).toBe(200);
  });

  it('counts failures that come at once', async () => {
    const vendor = await vendorOf({ rateLimits: true });
    const code = await (await vendor.machine('laptop')).code();
    const replies = await Promise.all(
      Array.from({ length: 25 }, () => vendor.activate(code, { email: 'e' })),
    );
    const statuses = replies.map(({ status }) => status);
    expect([404, 429].map((wanted) => statuses.filter((status) => status === wanted).length)).toEqual([
      10, 15,
    ]);
  });

  it('comes after reading the code', async () => {
    const vendor = await vendorOf({ rateLimits: true });
    const code = await (await vendor.machine('laptop')).code();
    for (let i = 0; i < 10; i += 1) await vendor.activate(code, { email: 'e' });
    expect((await vendor.activate('nonsense')).body.code).toBe('malformed');
    expect((await vendor.activate(code)).body.code).toBe('rate-limited');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { faultOf } from '../../src/targets/fault-of.js';
import { fetchTransport } from '../../src/targets/fetch-transport.js';
import { httpTransport } from '../../src/targets/http-transport.js';
import type { FaultKind } from '../../src/targets/transport.js';
import { hostile } from '../miniatures/hostile.js';
import { type Listening, listen, listenTcp, nowhere } from '../miniatures/listen.js';

/** What comes has time for that on any machine. */
const BOUNDS = { timeoutMs: 60_000, answerBytesMax: 100_000 };
/** How long silence is waited for: where nothing comes at all, and where something comes first. */
const MOMENT = { ...BOUNDS, timeoutMs: 250 };
const LONGER = { ...BOUNDS, timeoutMs: 3_000 };
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function transport(bounds = BOUNDS) {
  const made = httpTransport(bounds);
  open.push(made);
  return made;
}

async function up(starting: Promise<Listening>): Promise<string> {
  const server = await starting;
  open.push(server);
  return server.url;
}

describe('requests over HTTP', () => {
  const faults: [keyof typeof hostile, FaultKind, RegExp, typeof BOUNDS?][] = [
    ['hang', 'hang', /within 0.25 s; nothing came/, MOMENT],
    ['halfAndHang', 'hang', /status 200 and 4 bytes of the body came/, LONGER],
    ['dripping', 'hang', /within 0.25 s/, MOMENT],
    ['flood', 'flood', /over 100000 bytes/],
    ['manyHeaders', 'flood', /headers are over 16 KiB/],
    ['closesAtOnce', 'closed', /closed early; nothing came/],
    ['closesHalfway', 'closed', /status 200 and 11 bytes/],
    ['notHttp', 'broken', /not HTTP/],
  ];
  it.each(faults)('ends with a fault where the server is %s', async (name, kind, says, bounds) => {
    const sent = await transport(bounds).send({ method: 'GET', url: await up(hostile[name]()) });
    expect(sent.fault).toMatchObject({ kind, says: expect.stringMatching(says) });
  });

  it('says refused where nothing listens', async () => {
    const sent = await transport().send({ method: 'GET', url: await nowhere() });
    expect(sent.fault).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['ENOTFOUND', 'refused', /no such host/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'broken', /no authority that is trusted .*NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', 'broken', /expired/],
    ['EPROTO', 'broken', /is it http: there/],
    ['EMFILE', 'broken', /no exchange came about: EMFILE/],
  ] as const)('says what %s means', (code, kind, says) => {
    const fault = faultOf(Object.assign(new Error('x'), { code }), 'nothing');
    expect(fault).toMatchObject({ kind, says: expect.stringMatching(says) });
  });

  it('takes any complete answer as an answer, and follows no redirect', async () => {
    const sent = await transport().send({ method: 'GET', url: await up(hostile.redirect()) });
    expect(sent.reply).toMatchObject({ status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' } });
    const failed = await transport().send({ method: 'GET', url: await up(hostile.error500()) });
    expect(failed.reply?.status).toBe(500);
  });

  it('says broken for what cannot be asked for', async () => {
    for (const url of ['/relative', 'file:///etc/passwd', 'javascript:alert(1)', '']) {
      expect((await transport().send({ method: 'GET', url })).fault).toMatchObject({ kind: 'broken' });
    }
    const headers = { authorization: 'Bearer a\r\nx: y' };
    const sent = await transport().send({ method: 'GET', url: await up(hostile.emptyObject()), headers });
    expect(sent.fault).toMatchObject({ kind: 'broken' });
  });

  it('sends method, headers and body as the case states them', async () => {
    const seen: unknown[] = [];
    const url = await up(
      listen((incoming, answer) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () => {
          const { method, headers } = incoming;
          seen.push([
            method,
            headers['x-a'],
            headers['content-length'],
            headers['transfer-encoding'],
            Buffer.concat(parts).toString(),
          ]);
          answer.end();
        });
      }),
    );
    const http = transport();
    await http.send({ method: 'DELETE', url, headers: { 'X-A': '1' }, body: 'é' });
    await http.send({
      method: 'POST',
      url,
      headers: { 'Transfer-Encoding': 'chunked' },
      body: new Uint8Array([104, 105]),
    });
    await http.send({ method: 'GET', url });
    expect(seen).toEqual([
      ['DELETE', '1', '2', undefined, 'é'],
      ['POST', undefined, undefined, 'chunked', 'hi'],
      ['GET', undefined, undefined, undefined, ''],
    ]);
  });

  it('asks again on a new connection where a kept one had been closed meanwhile', async () => {
    let connections = 0;
    const url = await up(
      listenTcp((socket) => {
        const isFirst = connections++ === 0;
        let requests = 0;
        socket.on('data', () => {
          // The first connection serves once, and is reset as soon as it is used again.
          if (isFirst && requests++ === 1) socket.resetAndDestroy();
          else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
        });
      }),
    );
    const http = transport();
    expect((await http.send({ method: 'GET', url })).reply?.status).toBe(200);
    expect((await http.send({ method: 'POST', url, body: 'x' })).reply?.status).toBe(200);
    expect(connections).toBe(2);
  });
});

describe('requests to a function', () => {
  const send = (handler: Parameters<typeof fetchTransport>[0], body?: string, bounds = BOUNDS) =>
    fetchTransport(handler, bounds).send({
      method: body === undefined ? 'GET' : 'POST',
      url: 'http://x.test/',
      ...(body !== undefined && { body }),
    });

  it('gives the answer, whatever it is', async () => {
    const sent = await send(
      async (request) => new Response(await request.text(), { status: 418, headers: { 'X-A': '1' } }),
      'tea',
    );
    expect(sent.reply).toMatchObject({ status: 418, headers: { 'x-a': '1' } });
    expect(Buffer.from(sent.reply?.body ?? []).toString()).toBe('tea');
  });

  it('ends with a fault where it throws, hangs or floods', async () => {
    expect((await send(() => Promise.reject(new Error('oops')))).fault).toMatchObject({
      kind: 'broken',
      says: 'the server threw: oops',
    });
    expect((await send(() => new Promise(() => undefined), undefined, MOMENT)).fault).toMatchObject({
      kind: 'hang',
    });
    expect((await send(() => new Response('x'.repeat(100_001)))).fault).toMatchObject({ kind: 'flood' });
  });

  it('is untestable for what a Request cannot say', async () => {
    const sending = fetchTransport(() => new Response()).send({
      method: 'GET',
      url: 'http://x.test/',
      body: 'x',
    });
    await expect(sending).rejects.toMatchObject({ name: 'Untestable' });
  });
});

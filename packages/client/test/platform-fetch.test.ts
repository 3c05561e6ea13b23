import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { platformFetch } from '../src/node/platform-fetch.js';
import { ask } from '../src/online/request.js';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** A server that does something with each connection, after the first bytes have come. */
async function listening(reply: (socket: Socket) => void): Promise<URL> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {}).once('data', () => reply(socket));
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as { port: number }).port}/x`);
}

/** How long silence is waited for; what comes has time for that on any machine. */
const MOMENT_SECONDS = 0.3;

const codeOf = async (url: URL, timeoutSeconds = 60) =>
  ask({ method: 'GET', url }, { fetch: platformFetch, timeoutSeconds }).then(
    ({ status }) => status,
    ({ code }) => code,
  );

describe("Node's own fetch", () => {
  it('is there, and answers what a redirect says (NET-5)', async () => {
    const url = await listening((socket) =>
      socket.end('HTTP/1.1 302 Found\r\nlocation: /x\r\ncontent-length: 0\r\n\r\n'),
    );
    expect(await codeOf(url)).toBe(302);
  });

  it.each([
    ['closes', (socket: Socket) => socket.destroy(), 'server-unavailable'],
    [
      'closes in the middle',
      (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'),
      'server-unavailable',
    ],
    [
      'speaks another protocol',
      (socket: Socket) => socket.end('220 mail.example ESMTP\r\n'),
      'network-blocked',
    ],
  ] as const)('tells of a host that %s', async (_, reply, code) => {
    expect(await codeOf(await listening(reply as (socket: Socket) => void))).toBe(code);
  });

  it.each([
    ['is silent', () => {}],
    [
      'is silent in the middle',
      (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'),
    ],
  ] as const)('tells of a host that %s', async (_, reply) => {
    const url = await listening(reply as (socket: Socket) => void);
    expect(await codeOf(url, MOMENT_SECONDS)).toBe('server-unavailable');
  });

  it('tells of a closed port, and of a handshake that fails', async () => {
    const url = await listening((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect(await codeOf(new URL(url.href.replace('http:', 'https:')))).toBe('network-blocked');
    for (const server of servers.splice(0)) server.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await codeOf(url)).toBe('network-unavailable');
  });

  it('tells of a host that was not reached in time', async () => {
    // As the engine behaves while it waits for a connection: nothing is written.
    const ended = new AbortController();
    const fetch = globalThis.fetch;
    globalThis.fetch = (request) =>
      new Promise((_, reject) => {
        (request as Request).signal.addEventListener('abort', () =>
          reject(new DOMException('', 'AbortError')),
        );
      });
    try {
      const request = new Request('http://192.0.2.1/', { signal: ended.signal });
      const failure = platformFetch(request).catch((error: unknown) => error);
      ended.abort();
      expect(await failure).toMatchObject({ code: 'UND_ERR_CONNECT_TIMEOUT' });
      expect(await codeOf(new URL('http://192.0.2.1/'), MOMENT_SECONDS)).toBe('network-unavailable');
    } finally {
      globalThis.fetch = fetch;
    }
    expect(channel('undici:client:sendHeaders').hasSubscribers).toBe(false);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Directory } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { listen } from '../../src/node/listen.js';
import { SAMPLES } from '../../src/node/samples.js';
import { type StartedServer, type StartOptions, startServer } from '../../src/node/start-server.js';
import { machineOf } from '../machine.js';
import { replyOf, vendorAt } from '../vendor.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/licenses.json', import.meta.url));
const json = { 'Content-Type': 'application/json' };

async function started<Result>(options: StartOptions, use: (server: StartedServer) => Promise<Result>) {
  const server = await startServer(options);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

async function directoryAt(url: string): Promise<Directory> {
  return (await replyOf<Directory>(await fetch(url))).body;
}

/** Sends bytes as they are, and answers everything that comes back. */
function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the server over HTTP', () => {
  it('activates, from a file of licenses', async () => {
    await started({ licensesFile: EXAMPLE }, async ({ directoryUrl, licenses, banner }) => {
      expect(directoryUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/directory$/);
      expect(licenses.map(({ id }) => id)).toEqual(['lic-ada', 'lic-grace']);
      expect(banner.join('\n')).toMatch(/not for production/i);
      const directory = await directoryAt(directoryUrl);
      const laptop = await machineOf('laptop', [directory.keys[0]?.kid ?? '']);
      const [license] = licenses;
      const body = JSON.stringify({
        machineCode: await laptop.code(),
        licenseKey: license?.key,
        email: license?.email,
        edition: 'pro',
      });
      const given = await replyOf<{ token: string }>(
        await fetch(directory.resources.activations, { method: 'POST', headers: json, body }),
      );
      expect(given.status).toBe(201);
      const again = await fetch(directory.resources.activations, { method: 'POST', headers: json, body });
      expect([again.status, await again.json()]).toEqual([200, given.body]);
    });
  });

  it('offers worlds at another origin', async () => {
    await started({ control: { token: 'secret-token' } }, async ({ control, directoryUrl }) => {
      expect(control?.token).toBe('secret-token');
      expect(new URL(control?.url ?? '').origin).not.toBe(new URL(directoryUrl).origin);
      const overHttp = (request: Request) => fetch(request);
      const at = {
        control: overHttp,
        worlds: overHttp,
        controlUrl: control?.url ?? '',
        token: 'secret-token',
      };
      const vendor = await vendorAt(at);
      expect(new URL(vendor.directoryUrl).origin).toBe(new URL(directoryUrl).origin);
      const laptop = await vendor.machine('laptop');
      const given = await vendor.activate(await laptop.code());
      expect(given.status).toBe(201);
      expect((await fetch(`${control?.url}/worlds`, { method: 'POST' })).status).toBe(401);
      expect((await vendor.command('DELETE', '')).status).toBe(204);
      expect((await fetch(vendor.directoryUrl)).status).toBe(404);
    });
  });

  it('refuses large bodies, however they are framed', async () => {
    await started({}, async ({ directoryUrl }) => {
      const url = directoryUrl.replace('directory', 'challenges');
      const big = new Uint8Array(400_000).fill(0x20);
      const framed = await fetch(url, { method: 'POST', headers: json, body: big });
      expect([framed.status, framed.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
      const stream = new Blob([big]).stream();
      const chunked = await fetch(url, {
        method: 'POST',
        headers: json,
        body: stream,
        duplex: 'half',
      } as RequestInit);
      expect(chunked.status).toBe(413);
      expect((await fetch(directoryUrl)).status).toBe(200);
    });
  });

  it('answers strange requests with problem documents', async () => {
    await started({}, async ({ directoryUrl }) => {
      const head = (first: string, more = '') => `${first}\r\nConnection: close\r\n${more}\r\n`;
      const trace = await raw(directoryUrl, head('TRACE /v1/directory HTTP/1.1\r\nHost: x'));
      expect(trace).toMatch(/^HTTP\/1\.1 405 [\s\S]*not-supported/);
      const host = await raw(directoryUrl, head('GET /v1/directory HTTP/1.1\r\nHost: a b'));
      expect(host).toMatch(/^HTTP\/1\.1 404 [\s\S]*application\/problem\+json/);
      const climbing = await raw(directoryUrl, head('GET /x/../v1/directory HTTP/1.1\r\nHost: x'));
      expect(climbing).toMatch(/^HTTP\/1\.1 200 /);
    });
  });

  it('counts failures by the address of the socket, whatever headers say', async () => {
    await started({}, async ({ directoryUrl }) => {
      const directory = await directoryAt(directoryUrl);
      const code = await (await machineOf('laptop', [directory.keys[0]?.kid ?? ''])).code();
      const statuses = [];
      for (let i = 0; i < 11; i += 1) {
        const headers = { ...json, 'X-Forwarded-For': `198.51.100.${i}`, Forwarded: `for=198.51.100.${i}` };
        const body = JSON.stringify({ machineCode: code, licenseKey: 'wrong' });
        statuses.push(
          (await fetch(directory.resources.activations, { method: 'POST', headers, body })).status,
        );
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
    });
  });

  it('tells where a connection comes from', async () => {
    const sources: unknown[] = [];
    const listener = await listen(async (_request, connection) => {
      sources.push(connection?.source);
      return new Response('ok');
    });
    expect(await (await fetch(listener.url)).text()).toBe('ok');
    await listener.close();
    expect(sources).toEqual(['127.0.0.1']);
    await expect(fetch(listener.url)).rejects.toThrow();
  });

  it('lets an answer under way finish when it closes', async () => {
    let answer = () => {};
    let arrived = () => {};
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const listener = await listen(
      () =>
        new Promise((resolve) => {
          arrived();
          answer = () => resolve(new Response('late'));
        }),
    );
    const asked = fetch(listener.url, { headers: { connection: 'close' } });
    await here;
    const closed = listener.close();
    answer();
    expect(await (await asked).text()).toBe('late');
    await closed;
  });

  it('does not take a port that is taken, and leaves nothing listening', async () => {
    const listener = await listen(async () => new Response());
    const port = Number(new URL(listener.url).port);
    await expect(startServer({ control: { port } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await listener.close();
  });
});

describe('a file of licenses', () => {
  it('is refused with the pointer of what is wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oap-'));
    const file = join(folder, 'licenses.json');
    const example = JSON.parse(await readFile(EXAMPLE, 'utf8'));
    try {
      await writeFile(
        file,
        JSON.stringify({ ...example, licenses: [{ ...example.licenses[0], limit: 'three' }] }),
      );
      await expect(startServer({ licensesFile: file })).rejects.toMatchObject({
        code: 'malformed',
        details: { reason: 'body', pointer: '/licenses/0/limit' },
      });
      await writeFile(file, '{"products": [');
      await expect(startServer({ licensesFile: file })).rejects.toMatchObject({ code: 'malformed' });
      await expect(startServer({ licensesFile: join(folder, 'none') })).rejects.toMatchObject({
        code: 'ENOENT',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('need not be given: there is a sample of each profile', async () => {
    await started({ engine: 'tweetnacl' }, async ({ licenses, control }) => {
      expect(licenses.map(({ id }) => id)).toEqual(SAMPLES.licenses?.map(({ id }) => id));
      expect(control).toBeUndefined();
    });
  });
});

import { ed25519 } from '@offline-activation/keys/native';
import { describe, expect, it } from 'vitest';
import { madeIssuerKey } from '../../src/control/seed-keys.js';
import { seededRandom } from '../../src/control/seeded-random.js';
import { createServer } from '../../src/server.js';
import { memoryStore } from '../../src/store/memory-store.js';
import { machineOf } from '../machine.js';
import { licenseRecordOf, NOW } from '../rules/books.js';
import { KEY, replyOf } from '../vendor.js';

const options = async () => ({
  issuer: 'Vendor',
  products: [],
  issuerKeys: [await madeIssuerKey(seededRandom('key'), ed25519)],
  baseUrl: 'https://license.example/base/',
  ed25519,
  now: () => NOW,
  random: seededRandom('server'),
});

describe('a fault of the server', () => {
  it('is reported, and the answer says nothing of it', async () => {
    const faults: unknown[] = [];
    const store = memoryStore();
    const broken = { ...store, transaction: () => Promise.reject(new Error('secret detail')) };
    const server = createServer({
      ...(await options()),
      store: broken,
      onFault: (fault) => faults.push(fault),
    });
    const reply = await replyOf(
      await server.fetch(
        new Request('https://license.example/base/v1/challenges', {
          method: 'POST',
          body: '{}',
          headers: { 'Content-Type': 'application/json' },
        }),
      ),
    );
    expect(reply).toMatchObject({ status: 500, body: { code: 'internal', stage: 'server' } });
    expect(reply.text).not.toContain('secret');
    expect(faults).toEqual([new Error('secret detail')]);
  });

  it('between deciding and storing leaves nothing behind', async () => {
    const [issuerKey] = (await options()).issuerKeys;
    if (issuerKey === undefined) throw new Error('no key');
    let broken = true;
    const sign = (bytes: Uint8Array) =>
      broken ? Promise.reject(new Error('no key service')) : issuerKey.sign(bytes);
    const licenses = [licenseRecordOf()];
    const server = createServer({ ...(await options()), licenses, issuerKeys: [{ ...issuerKey, sign }] });
    const code = await (await machineOf('laptop', [issuerKey.kid])).code();
    const activate = async () =>
      server.fetch(
        new Request('https://license.example/base/v1/activations', {
          method: 'POST',
          body: JSON.stringify({ machineCode: code, licenseKey: KEY, email: 'ada@example.com' }),
          headers: { 'Content-Type': 'application/json' },
        }),
      );
    expect((await activate()).status).toBe(500);
    expect((await server.ledger()).licenses[0]?.activations).toEqual([]);
    broken = false;
    expect((await activate()).status).toBe(201);
  });

  it('of the mail is reported too, and asking for a link is answered as ever', async () => {
    const faults: unknown[] = [];
    const server = createServer({
      ...(await options()),
      licenses: [licenseRecordOf()],
      mail: () => Promise.reject(new Error('no mail')),
      onFault: (fault) => faults.push(fault),
    });
    const response = await server.fetch(
      new Request('https://license.example/base/v1/portal/links', {
        method: 'POST',
        body: '{"email":"ada@example.com"}',
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    expect(response.status).toBe(202);
    expect(faults).toEqual([new Error('no mail')]);
  });
});

describe('pages', () => {
  it('are claimed and listed, and mails lead to them', async () => {
    const texts: string[] = [];
    const server = createServer({
      ...(await options()),
      licenses: [licenseRecordOf()],
      mail: async ({ text }) => void texts.push(text),
    });
    const get = (path: string) => server.fetch(new Request(`https://license.example/base${path}`));
    const directory = await (await get('/v1/directory')).json();
    expect(directory).toMatchObject({
      claims: ['core', 'online', 'proofs', 'portal', 'pages'],
      pages: { offline: 'https://license.example/base/offline', my: 'https://license.example/base/my' },
    });
    expect((await get('/offline')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await get('/elsewhere')).status).toBe(404);
    expect((await server.fetch(new Request('https://license.example/v1/directory'))).status).toBe(404);
    await server.fetch(
      new Request('https://license.example/base/v1/portal/links', {
        method: 'POST',
        body: '{"email":"ada@example.com"}',
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    expect(texts[0]).toContain('https://license.example/base/my?link=');
  });
});

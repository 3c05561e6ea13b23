import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { platformFetch } from '../src/node.js';
import { NOW, refused, worldOf } from './world.js';

test('NET-17: an answer that `fetch` keeps to itself, 407, is no missing network', async () => {
  const server = createServer((_request, response) => response.writeHead(407).end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const directory = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { client } = worldOf({ directory, fetch: platformFetch });
  try {
    const refusal = await refused(client.activate({ now: NOW, licenseKey: 'K' }));
    expect(refusal).toMatchObject({ code: 'network-blocked', offers: ['manual-activation'] });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

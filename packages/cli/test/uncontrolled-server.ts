import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encodeSecretKey, generateKeyPair } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import type { WorldSeed } from '@offline-activation/protocol';
import { createServer, issuerKeyFrom, licenseFrom } from '@offline-activation/server';
import { listen } from '@offline-activation/server/node';
import { afterAll } from 'vitest';

/**
 * The reference server without a control interface and with a fault: all its answers are spoiled.
 *
 * @returns The URL of its directory.
 */
export async function uncontrolledServer(
  licensesFile: string,
  spoil: (answer: Response) => Response,
): Promise<string> {
  const { products, licenses = [] } = JSON.parse(readFileSync(licensesFile, 'utf8')) as WorldSeed;
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const { secretKey } = await generateKeyPair(random, ed25519);
  const where = { url: '' };
  const server = createServer({
    issuer: 'Example Software',
    products,
    licenses: licenses.flatMap((license) => {
      const from = licenseFrom(license);
      return from.ok ? [from.license] : [];
    }),
    issuerKeys: [await issuerKeyFrom(encodeSecretKey(secretKey), 'active', ed25519)],
    baseUrl: () => where.url,
    ed25519,
    now: () => Math.floor(Date.now() / 1000),
    random,
    rateLimits: false,
  });
  const listener = await listen(async (request, connection) =>
    spoil(await server.fetch(request, connection)),
  );
  afterAll(() => listener.close());
  where.url = listener.url;
  return `${listener.url}/v1/directory`;
}

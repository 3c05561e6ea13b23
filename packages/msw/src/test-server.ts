import { encodePublicKey, encodeSecretKey, generateKeyPair } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import type { KeyStatus, License, Mail } from '@offline-activation/protocol';
import {
  type Clock,
  createServer,
  issuerKeyFrom,
  type LicenseServer,
  memoryOutbox,
} from '@offline-activation/server';
import { testClock } from './clock.js';
import { SAMPLE_KEY_BYTES } from './samples.js';
import { type Seed, seeded } from './seeded.js';

/** What the handlers serve: the reference server, or any other that is a function. */
export interface ServedServer {
  /** URL of the directory. */
  readonly directory: string;
  /** URL that everything of it is below. Default: the directory's. */
  readonly base?: string;
  /** Answers one request. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** How the reference server is made for tests. */
export interface TestServerOptions extends Seed {
  /** URL of the directory, of your choice; everything below it is the server's. Default `https://license.example/oap`. */
  readonly directory?: string;
  /** The vendor. Default `Example Software`. */
  readonly issuer?: string;
}

/** The reference server, in memory. */
export interface TestServer extends ServedServer {
  readonly clock: Clock;
  /** Mails that it has sent, oldest first. */
  readonly mails: readonly Mail[];
  /** Its issuer keys, as an application is built with them. */
  trust(): Promise<{ readonly key: string; readonly status: KeyStatus }[]>;
  /** What it has in its books. */
  ledger(): ReturnType<LicenseServer['ledger']>;
  /** Stores a license, new or in place of the one with its id. @throws TypeError naming the member that is wrong. */
  putLicense(license: License): Promise<void>;
}

const DIRECTORY = 'https://license.example/oap';
const START = '2027-01-04T09:00:00Z';
/** Where the reference server has its directory, below its base URL. */
const PATH = '/v1/directory';

/**
 * Makes the reference server for tests: in memory, with a clock that stands still unless it is set.
 *
 * The issuer key is the same one every time where the seed has none.
 *
 * @param clock - Default: one that shows 2027-01-04T09:00:00Z.
 * @throws TypeError for a seed or a URL that is none.
 */
export function testServer(options: TestServerOptions = {}, clock: Clock = testClock(START)): TestServer {
  const { directory = DIRECTORY, issuer = 'Example Software' } = options;
  const root = new URL(directory);
  const seed = seeded(options, clock());
  const base = root.origin + root.pathname.replace(/\/+$/, '');
  const outbox = memoryOutbox();
  let starting: ReturnType<typeof start> | undefined;
  const started = () => {
    starting ??= start();
    return starting;
  };

  async function start() {
    const stated = seed.issuerKeys ?? [{ secret: await sampleSecret(), status: 'active' as const }];
    const issuerKeys = await Promise.all(
      stated.map(({ secret, status }) => issuerKeyFrom(secret, status, ed25519)),
    );
    const server = createServer({
      issuer,
      products: seed.products,
      licenses: seed.licenses,
      issuerKeys,
      baseUrl: base,
      ed25519,
      now: clock,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      mail: outbox.mail,
      rateLimits: seed.rateLimits ?? false,
    });
    return { server, issuerKeys };
  }

  return {
    directory,
    clock,
    mails: outbox.mails,
    async fetch(request) {
      const { server } = await started();
      const { origin, pathname } = new URL(request.url);
      const isDirectory = origin === root.origin && pathname === root.pathname;
      return server.fetch(isDirectory ? new Request(base + PATH, request) : request);
    },
    async trust() {
      const { issuerKeys } = await started();
      return issuerKeys.map(({ publicKey, status }) => ({ key: encodePublicKey(publicKey), status }));
    },
    ledger: async () => (await started()).server.ledger(),
    async putLicense(license) {
      const [record] = seeded({ products: seed.products, licenses: [license] }, clock()).licenses;
      if (record) await (await started()).server.putLicense(record);
    },
  };
}

async function sampleSecret(): Promise<string> {
  const { secretKey } = await generateKeyPair(SAMPLE_KEY_BYTES, ed25519);
  return encodeSecretKey(secretKey);
}

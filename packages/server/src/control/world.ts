import { type Instant, parseInstant } from '@offline-activation/codec';
import type { Ed25519 } from '@offline-activation/keys';
import type { WorldSeed } from '@offline-activation/protocol';
import { type MemoryOutbox, memoryOutbox } from '../outbox.js';
import type { IssuerKey } from '../parts.js';
import { createServer, type LicenseServer } from '../server.js';
import { memoryStore } from '../store/memory-store.js';
import { bodyFault } from './body-fault.js';
import { issuerKeysFrom, madeIssuerKey } from './seed-keys.js';
import { seedLicense } from './seed-license.js';
import { seededRandom } from './seeded-random.js';

/** What commands change. */
export interface WorldState {
  /** Stands still but for commands. */
  now: Instant;
  /** Newest first. */
  issuerKeys: readonly IssuerKey[];
}

/** An isolated namespace: a server with a store, a clock, keys, randomness and an outbox of its own. */
export interface World {
  readonly seed: WorldSeed;
  readonly outbox: MemoryOutbox;
  readonly state: WorldState;
  /** Another one after a restart. */
  server: LicenseServer;
  /** Stops the server and starts another from what is stored. */
  restart(): void;
}

/** What a world is made with. */
export interface WorldSetting {
  /** Absolute URL that all of its server's paths are below. */
  readonly baseUrl: string;
  /** Names the world: the same seed and name give the same random bytes. */
  readonly name: string;
  readonly issuer: string;
  readonly ed25519: Ed25519;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Makes a world of a seed.
 *
 * @param seed - Checked against its schema.
 * @throws {@link ProtocolError} `malformed` with the pointer of what is wrong in the seed.
 * @spec 13.2 (CTL-3, CTL-4)
 */
export async function makeWorld(seed: WorldSeed, setting: WorldSetting): Promise<World> {
  const { ed25519, issuer, baseUrl, onFault } = setting;
  const now = parseInstant(seed.now);
  if (now === null) throw bodyFault('/now');
  const licenses = (seed.licenses ?? []).map((license, index) =>
    seedLicense(license, seed.products, `/licenses/${index}`),
  );
  const random = seededRandom(`${setting.name}\n${JSON.stringify(seed)}`);
  const issuerKeys =
    seed.issuerKeys === undefined
      ? [await madeIssuerKey(random, ed25519)]
      : await issuerKeysFrom(seed.issuerKeys, ed25519);
  const state: WorldState = { now, issuerKeys };
  const outbox = memoryOutbox();
  const store = memoryStore();
  const start = () =>
    createServer({
      issuer,
      products: seed.products,
      issuerKeys: () => state.issuerKeys,
      baseUrl,
      ed25519,
      now: () => state.now,
      random,
      store,
      mail: outbox.mail,
      rateLimits: seed.rateLimits ?? false,
      onFault,
    });
  const world: World = {
    seed,
    outbox,
    state,
    server: start(),
    restart() {
      world.server = start();
    },
  };
  for (const license of licenses) await world.server.putLicense(license);
  return world;
}

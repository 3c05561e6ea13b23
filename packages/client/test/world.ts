import { ed25519 } from '@offline-activation/keys/native';
import { ProtocolError } from '@offline-activation/protocol';
import { type Client, type ClientOptions, openClient, type Refusal, refusalOf } from '../src/index.js';
import type { Storage } from '../src/ports.js';
import { decodeState, encodeState } from '../src/state/state-bytes.js';
import { EMPTY_STATE, type StoredState } from '../src/state/stored-state.js';
import { anchorOf, at, countingBytes, issuer } from './vendor.js';

export const PRODUCT = 'example-editor';
export const NOW = at('2026-03-01T09:00:00Z');
export const DAY = 86_400;

export const FACTS = {
  'hw.smbios-uuid.1': '4c4c4544-0042-3510-8056-b7c04f373233',
  'hw.disk-serial.1': 'S3Z9NB0K412345A',
  'net.mac.1': '00:14:22:01:23:45',
  'os.install-id.1': '5f2d3c1a9b8e4d7f8a6b0c1d2e3f4a5b',
};

/** A storage in memory. */
export interface MemoryStorage extends Storage {
  bytes: Uint8Array | null;
  aside: Uint8Array[];
  /** Where set, nothing can be written. */
  full: boolean;
  writes: number;
  state(): StoredState;
}

export function memoryStorage(bytes: Uint8Array | null = null): MemoryStorage {
  const refuse = () => {
    throw new Error('no space left on device');
  };
  return {
    bytes,
    aside: [],
    full: false,
    writes: 0,
    state() {
      return this.bytes === null ? EMPTY_STATE : (decodeState(this.bytes) as StoredState);
    },
    async read() {
      return this.bytes;
    },
    async write(content) {
      if (this.full) refuse();
      this.writes += 1;
      this.bytes = content;
    },
    async keepAside() {
      if (this.full) refuse();
      this.aside.push(this.bytes as Uint8Array);
    },
    async lock() {
      if (this.full) refuse();
      return async () => undefined;
    },
  };
}

/** A client, and the storage that it is opened on. */
export interface World {
  client: Client;
  readonly storage: MemoryStorage;
  /** Opens it again, as after a restart, with other options if given. */
  reopen(changes?: Partial<ClientOptions>): Client;
  /** Puts another state into the storage. */
  put(state: StoredState): void;
}

export function worldOf(changes: Partial<ClientOptions> = {}): World {
  const storage = memoryStorage();
  const options: ClientOptions = {
    storage,
    random: countingBytes(),
    ed25519,
    product: PRODUCT,
    appVersion: '2.4.0',
    platform: 'linux',
    label: "Ada's laptop",
    trust: [anchorOf(issuer)],
    facts: FACTS,
    ...changes,
  };
  const world: World = {
    client: openClient(options),
    storage,
    reopen(others = {}) {
      world.client = openClient({ ...options, ...others });
      return world.client;
    },
    put(state) {
      storage.bytes = encodeState(state);
    },
  };
  return world;
}

/** What a call is refused with; fails if it is not, or with another error. */
export async function refused(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!ProtocolError.is(error)) throw error;
  return refusalOf(error);
}

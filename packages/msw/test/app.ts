import {
  type Client,
  type ClientOptions,
  openClient,
  refusalOf,
  type Storage,
} from '@offline-activation/client';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import { ProtocolError } from '@offline-activation/protocol';
import type { TestServer } from '../src/index.js';

/** A storage in memory. */
function memoryStorage(): Storage {
  let stored: Uint8Array | null = null;
  return {
    read: async () => stored,
    write: async (content) => {
      stored = content;
    },
    keepAside: async () => {},
    lock: async () => async () => {},
  };
}

/** An application as it is built for a server and started on a machine. Goes online by the platform's own `fetch`. */
export async function startApp(server: TestServer, changes: Partial<ClientOptions> = {}): Promise<Client> {
  return openClient({
    storage: memoryStorage(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    ed25519,
    product: 'example-editor',
    appVersion: '2.4.0',
    platform: 'linux',
    trust: await server.trust(),
    directory: server.directory,
    facts: {
      'hw.smbios-uuid.1': '4c4c4544-0042-3510-8056-b7c04f373233',
      'hw.board-serial.1': '33EZK534U6SF',
      'hw.disk-serial.1': 'S3Z9NB0K412345A',
      'hw.cpu.1': 'AuthenticAMD 25 170 8',
      'os.version-major.1': 'linux-24',
      'net.mac.1': '00:14:22:01:23:45',
      'os.install-id.1': '5f2d3c1a9b8e4d7f8a6b0c1d2e3f4a5b',
    },
    ...changes,
  });
}

/** The code and the offers that a call is refused with; fails if it is not, or with another error. */
export async function refused(call: Promise<unknown>) {
  const error = await call.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!ProtocolError.is(error)) throw error;
  return refusalOf(error);
}

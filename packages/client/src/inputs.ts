import type { Facts } from '@offline-activation/fingerprint';
import type { Ed25519, RandomSource } from '@offline-activation/keys';
import type { MachineCode } from '@offline-activation/protocol';
import type { TrustAnchor } from '@offline-activation/verifier';
import type { Fetch, Storage } from './ports.js';

/** Everything that a client is built with or finds. @spec 16, 17.3 */
export interface ClientOptions {
  readonly storage: Storage;
  /** Cryptographic: machine keys come from it. */
  readonly random: RandomSource;
  /** A strict engine. */
  readonly ed25519: Ed25519;
  /** Absent: the platform's own. */
  readonly fetch?: Fetch;
  /** The application's product id. */
  readonly product: string;
  /** The application's version. */
  readonly appVersion: string;
  readonly platform: MachineCode['machine']['platform'];
  /** Operating system and version, for people. */
  readonly osVersion?: string;
  /** What the machine is called; sent only where a call has `shareLabel`. */
  readonly label?: string;
  /** Issuer keys that the application was built with, newest first. */
  readonly trust: readonly TrustAnchor[];
  /** What the machine says of itself; null is what cannot be read. */
  readonly facts: Facts;
  /** URL of the directory; absent: the application has none. */
  readonly directory?: string;
  /** How long to wait for one complete HTTP answer. Default: 30. */
  readonly timeoutSeconds?: number;
}

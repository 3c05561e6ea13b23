import type { Instant } from '@offline-activation/codec';
import type { SecretKeyText } from '@offline-activation/keys';

/** What a client remembers, whole; null where there is none. @spec 16 */
export interface StoredState {
  readonly machineKey: SecretKeyText | null;
  /** Envelope of the pending code: of the present key, without a challenge. */
  readonly pending: string | null;
  /** Envelope of the token, as accepted. */
  readonly token: string | null;
  /** Per license id, the highest generation accepted. */
  readonly generations: Readonly<Record<string, number>>;
  readonly floor: Floor | null;
  /** When `indeterminate` was first seen. */
  readonly firstSight: Instant | null;
  /** Keys given up, oldest first. */
  readonly deactivations: readonly GivenUp[];
}

/** The latest time that the client believes, and observations far ahead of it that may move it. @spec 16.6 */
export interface Floor {
  readonly at: Instant;
  readonly series: Series | null;
}

/** Observations far ahead of the floor that agree with each other. */
export interface Series {
  readonly first: Instant;
  readonly last: Instant;
}

/** A key that was given up: the tombstone. @spec 16.7 */
export interface GivenUp {
  /** Id of the key. */
  readonly kid: string;
  /** The code's `jti`, which its receipt answers. */
  readonly jti: string;
  /** The deactivation code, to be shown byte for byte. */
  readonly code: string;
  /** Whether its receipt was loaded. */
  readonly receipted: boolean;
}

/** The state of a client that has done nothing yet. */
export const EMPTY_STATE: StoredState = {
  machineKey: null,
  pending: null,
  token: null,
  generations: {},
  floor: null,
  firstSight: null,
  deactivations: [],
};

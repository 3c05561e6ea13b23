import type { Instant } from '../../oracle/calendar.js';
import type { MachineCodeClaims, TokenClaims } from '../../oracle/claims.js';
import type { Fact, Platform } from '../../oracle/identity.js';
import { parsePublicKey } from '../../oracle/paserk.js';
import type { Anchor } from '../../oracle/read-artifact.js';

/** A code that the client shows again. */
export interface PendingCode {
  readonly text: string;
  readonly claims: MachineCodeClaims;
}

/** The token that the client goes by. */
export interface StoredToken {
  readonly text: string;
  readonly claims: TokenClaims;
}

/** A key given up. */
export interface GivenUp {
  readonly kid: string;
  /** The deactivation code's `jti`. */
  readonly jti: string;
  readonly text: string;
  readonly hasReceipt: boolean;
}

/** What a client remembers, as far as the outside can tell. @spec 16 */
export interface ClientState {
  /** The state directory holds a state that cannot be read whole. */
  readonly corrupt: boolean;
  /** Id of the present machine key, bound when a code of it is first seen. */
  readonly kid: string | undefined;
  readonly pending: PendingCode | undefined;
  readonly token: StoredToken | undefined;
  /** Per license id, the highest generation accepted. */
  readonly generations: Readonly<Record<string, number>>;
  readonly floor: Instant | undefined;
  readonly series: { readonly first: Instant; readonly last: Instant } | undefined;
  /** When `indeterminate` was first seen. */
  readonly firstSight: Instant | undefined;
  /** Oldest first. */
  readonly deactivations: readonly GivenUp[];
}

/** A missing or empty state directory. */
export const EMPTY_STATE: ClientState = {
  corrupt: false,
  kid: undefined,
  pending: undefined,
  token: undefined,
  generations: {},
  floor: undefined,
  series: undefined,
  firstSight: undefined,
  deactivations: [],
};

/** An issuer key that the application was built with. */
export interface TrustedKey {
  /** As `k4.public` text. */
  readonly key: string;
  readonly status: 'active' | 'retired' | 'revoked';
}

/** Everything that comes from outside, but the clock. */
export interface ClientInputs {
  readonly product: string;
  readonly appVersion: string;
  readonly platform: Platform;
  readonly osVersion: string;
  readonly label: string;
  readonly trust: readonly TrustedKey[];
  /** What can be read. */
  readonly facts: readonly Fact[];
}

/** The trusted keys as a reader takes them. */
export function anchorsOf({ trust }: ClientInputs): readonly Anchor[] {
  return trust.flatMap(({ key, status }) => {
    const publicKey = parsePublicKey(key);
    return publicKey ? [{ publicKey, revoked: status === 'revoked' }] : [];
  });
}

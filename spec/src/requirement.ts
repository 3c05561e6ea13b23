import { dataOf } from './folder.js';

/** Keyword of RFC 2119 and RFC 8174. */
export type RequirementLevel =
  | 'MUST'
  | 'MUST NOT'
  | 'REQUIRED'
  | 'SHALL'
  | 'SHALL NOT'
  | 'SHOULD'
  | 'SHOULD NOT'
  | 'RECOMMENDED'
  | 'NOT RECOMMENDED'
  | 'MAY'
  | 'OPTIONAL';

/** Whom a requirement binds. */
export type RequirementRole = 'server' | 'client' | 'reader' | 'writer' | 'control' | 'driver';

/** Class or feature that a requirement belongs to; `verifier` is a client's class, `portal` and `pages` a server's. */
export type Claim = 'core' | 'online' | 'proofs' | 'portal' | 'pages' | 'verifier';

/**
 * What a test of a requirement needs beyond ordinary requests: a capability of the control interface or of a driver, or a
 * raw connection.
 */
export type Need =
  | 'clock'
  | 'seed'
  | 'outbox'
  | 'ledger'
  | 'keys'
  | 'restart'
  | 'socket'
  | 'files'
  | 'storage'
  | 'kill';

/** Whom a requirement binds, and where that is a server or a client, by which claim. */
export interface Binds {
  readonly role: RequirementRole;
  /** Class or feature; there for servers and clients, absent for the other roles. */
  readonly claim?: Claim;
}

/** One sentence of the specification that binds an implementation. */
export interface Requirement extends Binds {
  /** Permanent id, as `SEAT-1`. */
  readonly id: string;
  /** The one keyword of the sentence. */
  readonly level: RequirementLevel;
  /** Whom else it binds, in the order of the text; absent where nobody else. */
  readonly also?: readonly Binds[];
  /** What a test needs, in the order of the text; empty for ordinary requests. */
  readonly needs: readonly Need[];
  /** File name of the chapter, as `09-activation-and-seats.md`. */
  readonly chapter: string;
  /** Heading that it stands under, as `9.6 Seats`. */
  readonly section: string;
  /** The sentence without markup; for a table row, the other cells before it. */
  readonly text: string;
  /** First 16 hexadecimal digits of SHA-256 over {@link text} in UTF-8. */
  readonly hash: string;
  /** Ids that it only sums up. */
  readonly derivedFrom?: readonly string[];
  /** Why it cannot be observed from outside. */
  readonly excluded?: string;
}

/** Returns every requirement, in the order of the chapters. */
export function requirements(): readonly Requirement[] {
  return dataOf('requirements.json') as readonly Requirement[];
}

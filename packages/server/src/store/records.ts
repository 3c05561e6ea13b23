import type { Instant } from '@offline-activation/codec';
import type { Binding } from '@offline-activation/protocol';
import type { Book } from '../rules/book.js';
import type { ChallengeRecord } from '../rules/challenge.js';
import type { LicenseRecord } from '../rules/license-record.js';

/** What is known of a machine key beyond any one license. */
export interface MachineKeyRecord {
  /** Given up by a deactivation, for ever. */
  readonly retired: boolean;
  /** Ids of the licenses under which a token was ever issued to it. */
  readonly licenseIds: readonly string[];
  /** The binding of the latest token issued to it. */
  readonly baseline?: Binding;
  /** Issuer keys that its last answered code accepts. */
  readonly accepts: readonly string[];
}

/** A receipt, by the deactivation that it answers. */
export interface ReceiptRecord {
  /** Text of the envelope. */
  readonly text: string;
  readonly releaseClass: 'proved' | 'lapsed' | 'forced' | 'ending' | 'none';
}

/** A mailed link, by the digest of its secret. */
export interface PortalLinkRecord {
  /** The address as it was folded to compare. */
  readonly email: string;
  readonly madeAt: Instant;
  readonly used: boolean;
}

/** A session, by the digest of its secret. */
export interface PortalSessionRecord {
  /** The address as it was folded to compare. */
  readonly email: string;
  readonly madeAt: Instant;
  /** Set where the person has ended it. */
  readonly ended?: true;
}

/** Everything that a server stores: the collections, each a map from an id to a record that is never changed in place. */
export interface Collections {
  /** By license id. */
  readonly licenses: LicenseRecord;
  /** By license id. */
  readonly books: Book;
  /** By `kid`. */
  readonly machineKeys: MachineKeyRecord;
  /** By `kid` and the digest of the deactivation's bytes. */
  readonly receipts: ReceiptRecord;
  /** By challenge. */
  readonly challenges: ChallengeRecord;
  readonly portalLinks: PortalLinkRecord;
  readonly portalSessions: PortalSessionRecord;
  /** By source: the instants of its failed attempts. */
  readonly failures: readonly Instant[];
}

/** Name of a collection. */
export type CollectionName = keyof Collections;

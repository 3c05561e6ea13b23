import type { Instant } from '@offline-activation/codec';
import type { Book } from './book.js';
import type { ChallengeRecord } from './challenge.js';
import type { IssuerKeyState } from './issuer-keys.js';
import type { LicenseRecord } from './license-record.js';
import type { ReadCode } from './read-code.js';

/** Everything that an activation request is decided by, after its code was read and its credentials named a license. */
export interface ActivationSituation {
  readonly now: Instant;
  readonly license: LicenseRecord;
  /** Settled to now. */
  readonly book: Book;
  readonly code: ReadCode;
  /** The edition asked for, after defaulting. */
  readonly edition: string;
  /** Whether a deactivation has given up the code's key. */
  readonly retired: boolean;
  /** Whether the key is current under another license. */
  readonly currentElsewhere: boolean;
  /** The record of the code's challenge, if it carries one that this server made. */
  readonly challenge: ChallengeRecord | undefined;
  /** Newest first. */
  readonly issuerKeys: readonly IssuerKeyState[];
}

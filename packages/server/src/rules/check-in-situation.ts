import type { Instant } from '@offline-activation/codec';
import type { Activation, Book } from './book.js';
import type { ChallengeRecord } from './challenge.js';
import type { IssuerKeyState } from './issuer-keys.js';
import type { LicenseRecord } from './license-record.js';
import type { ReadCode } from './read-code.js';

/** Everything that a check-in is decided by, after its code was read and its live activation found. */
export interface CheckInSituation {
  readonly now: Instant;
  readonly license: LicenseRecord;
  /** Settled to now. */
  readonly book: Book;
  /** The live activation of the code's key. */
  readonly activation: Activation;
  readonly code: ReadCode;
  /** The record of the code's challenge, if it carries one that this server made. */
  readonly challenge: ChallengeRecord | undefined;
  /** Newest first. */
  readonly issuerKeys: readonly IssuerKeyState[];
}

import type { Instant } from '@offline-activation/codec';
import type { KeyId } from '@offline-activation/keys';
import type { Binding, Device, ExposureCause, SeatMode, TokenLicense } from '@offline-activation/protocol';

/** Where an activation is in its life. Live and ending ones occupy a seat. @spec 2 */
export type ActivationState = 'live' | 'ending' | 'released';

/**
 * The lock window that an activation's first outstanding offline token started. Without `unlockAt` the policy had no
 * lock then: nothing is locked, and a later policy starts nothing.
 *
 * @spec 10.1
 */
export interface LockWindow {
  /** Exclusive end. */
  readonly unlockAt?: Instant;
}

/** The record that a machine occupies a seat. @spec 2 */
export interface Activation {
  readonly id: string;
  /** The machine key that has the seat. */
  readonly kid: KeyId;
  readonly state: ActivationState;
  /** Who asked for the end: only a deactivation lets a forced release come later. Present while ending. */
  readonly endingBy?: 'portal' | 'deactivation';
  readonly createdAt: Instant;
  /** Absent: no lock in force. */
  readonly lock?: LockWindow;
  readonly device: Device;
}

/** A token as it was issued, with what the rules need of it. */
export interface IssuedToken {
  /** Text of the envelope. */
  readonly text: string;
  readonly jti: string;
  readonly generation: number;
  readonly activationId: string;
  readonly kid: KeyId;
  readonly issuerKid: KeyId;
  readonly mode: SeatMode;
  readonly iat: Instant;
  /** First instant at which it is not valid any more; absent: perpetual. */
  readonly exp?: Instant;
  readonly terms: TokenLicense;
  readonly binding: Binding;
  readonly unlockAt?: Instant;
  /** A proved deactivation or a confirmed `holds` says that it is not used any more. @spec 2 */
  readonly covered: boolean;
}

/** Possible over-use: a holder that is not current. @spec 2 */
export interface Exposure {
  readonly kid: KeyId;
  readonly cause: ExposureCause;
  readonly since: Instant;
}

/** What the budgets count. @spec 9.3 */
export type CountedKind = 'baseline' | 'take-over' | 'forced';

/** One counted event. @spec 9.3 */
export interface CountedEvent {
  readonly at: Instant;
  readonly kind: CountedKind;
}

/** A machine code that has yielded a token. @spec 9.3 */
export interface Answer {
  readonly kid: KeyId;
  readonly jti: string;
  /** Lower-case hex of the SHA-256 of the code's bytes. */
  readonly digest: string;
  /** The edition asked for, after defaulting; of a check-in, the one it kept. */
  readonly edition: string;
  readonly by: 'activation' | 'check-in';
  /** Generation of the token that it was answered with. */
  readonly generation: number;
}

/** Everything that happened under one license. Never changed in place: a rule answers a new book. */
export interface Book {
  readonly licenseId: string;
  /** The instant up to which time has been accounted for. @spec 10.6 */
  readonly settledAt: Instant;
  /** The generation issued last; 0 before the first. */
  readonly generation: number;
  /** In the order of creation, released ones too. */
  readonly activations: readonly Activation[];
  /** In the order of issue. */
  readonly tokens: readonly IssuedToken[];
  readonly exposures: readonly Exposure[];
  readonly counted: readonly CountedEvent[];
  readonly answers: readonly Answer[];
}

/** The book of a license under which nothing has happened yet. */
export function emptyBook(licenseId: string, now: Instant): Book {
  return {
    licenseId,
    settledAt: now,
    generation: 0,
    activations: [],
    tokens: [],
    exposures: [],
    counted: [],
    answers: [],
  };
}

/** The book with one activation replaced, found by its id. */
export function withActivation(book: Book, changed: Activation): Book {
  return { ...book, activations: book.activations.map((each) => (each.id === changed.id ? changed : each)) };
}

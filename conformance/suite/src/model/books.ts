import type { Instant } from '../oracle/calendar.js';
import type { Binding } from '../oracle/match.js';
import type { H, LicenseState } from '../plan.js';
import type { Id } from '../requirement.js';
import type { Now } from '../target.js';
import type { Policy } from './policy.js';

/** A token that the server was seen to issue. */
export interface BookToken {
  readonly text: string;
  readonly jti: string;
  readonly kid: string;
  /** The activation that it was issued for. */
  readonly sub: string;
  readonly mode: 'offline' | 'online';
  readonly generation: number;
  readonly iat: Instant;
  readonly exp: Instant | null;
  /** The issuer key that signed it. */
  readonly issuerKid: string;
  /** The `license` member that the specification asks for, in canonical JSON. */
  readonly terms: string;
  readonly binding: Binding;
  /** `seat.unlockAt` as signed. */
  readonly unlockAt: string | null;
  /** Whether a proof made it harmless. */
  covered: boolean;
}

export interface BookLock {
  readonly until: Instant;
  /** The policy's duration when it began: shows whether a later policy has another. */
  readonly duration: string;
}

/** An activation that is live or ending; released ones leave the books. */
export interface BookActivation {
  /** Order of creation, which is also its name in traces. */
  readonly order: number;
  /** The server's id, known once it has been seen. */
  readonly sub: string;
  kid: string;
  state: 'live' | 'ending';
  /** Who asked for the end: a person on the portal, or the machine without proof. */
  endingBy: 'portal' | 'deactivation' | null;
  /** Since when a release that waits could have happened. */
  endingSince: Instant;
  current: BookToken;
  lock: BookLock | null;
  /** Whether a confirmed token has lifted the lock that the current token states. */
  lifted: boolean;
  /** Between which instants it was created. */
  readonly created: Now;
  platform: string;
  label: string | null;
}

export interface BookExposure {
  readonly kid: string;
  readonly cause: 'forced' | 'rekeyed';
  readonly since: Instant;
}

export type CountedKind = 'baseline' | 'take-over' | 'forced';

/** What the server should know of one license. */
export interface LicenseBook {
  readonly handle: H;
  readonly id: string;
  product: string;
  state: LicenseState;
  limit: number;
  /** The highest limit so far: tells a lowered limit from one that was always so. */
  limitHighest: number;
  /** The limit before the last change: tells a raised limit. */
  limitBefore: number;
  editions: readonly string[];
  entitlements: readonly string[];
  expiresAt: Instant | null;
  policy: Policy;
  activations: BookActivation[];
  /** Every token ever issued under the license, by any activation. */
  tokens: BookToken[];
  exposures: BookExposure[];
  counted: { readonly at: Instant; readonly kind: CountedKind }[];
  /** Codes that have yielded a token, by {@link answerKey}. */
  answered: string[];
  /** Envelope digests of answered codes, by machine key and `jti`. */
  codes: Record<string, string>;
  created: number;
}

/** What the server should know: plain data, so that it can be copied and tried on. */
export interface Books {
  licenses: Record<H, LicenseBook>;
  retired: string[];
  /** What check-ins have answered: generation given, by machine key and `jti`. */
  checkIns: Record<string, { readonly generation: number; readonly license: H }>;
  /** Last baseline of each machine key. */
  baselines: Record<string, Binding>;
  /** Issuer keys that the last answered code of a machine key accepts. */
  accepted: Record<string, readonly string[]>;
  /** Receipts by envelope digest of the deactivation. */
  receipts: Record<string, { readonly text: string; readonly releaseClass: string }>;
  /** Challenges that a token was issued for. */
  usedChallenges: string[];
  /** When each challenge that the server made was made. */
  challenges: Record<string, Instant>;
  jtis: string[];
  subs: string[];
  /** When credentials failed. */
  failures: Instant[];
}

/** One thing to look at in an answer. Core checks tell which of the outcomes happened; the books go by them. */
export interface Check {
  readonly by: Id;
  readonly at: string;
  readonly holds: boolean;
  readonly expected: unknown;
  readonly got: unknown;
  readonly core?: boolean;
}

/** The name of an answered code within a license. @spec 9.3 */
export const answerKey = (kid: string, jti: string, digest: string, edition: string): string =>
  [kid, jti, digest, edition].join(' ');

export const codeKey = (kid: string, jti: string): string => `${kid} ${jti}`;

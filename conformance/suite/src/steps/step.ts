import type { H, LicensePlan } from '../plan.js';

/**
 * One thing that somebody does, as plain JSON: the currency of cases, properties, traces and replays.
 *
 * Steps speak handles only. A step that names a handle which does not exist yet is skipped, so any list of steps can be
 * played, and a shrunk one too.
 */
export type Step =
  | ActivateStep
  | ChallengeStep
  | CheckInStep
  | DeactivateStep
  | ReleaseStep
  | ReadStep
  | { readonly op: 'advance'; readonly by: string }
  | { readonly op: 'advance'; readonly until: Moment }
  | DriftStep
  | { readonly op: 'newKey'; readonly machine: H }
  | { readonly op: 'setLicense'; readonly license: H; readonly change: LicenseChange }
  | { readonly op: 'setKeys'; readonly statuses: readonly ('active' | 'retired' | 'revoked')[] }
  | { readonly op: 'restart' }
  | { readonly op: 'together'; readonly steps: readonly ActivateStep[] };

/** Asks for activation: with a fresh code of the machine, or with one made before. */
export interface ActivateStep {
  readonly op: 'activate';
  readonly machine: H;
  readonly license: H;
  /** Handle of an earlier code to send again, byte for byte. Absent: a fresh code. */
  readonly code?: H;
  /** Handle for the code made here. Default: none, or that of `code`. */
  readonly as?: H;
  /** Asks the server for a challenge first and puts it into the fresh code. */
  readonly online?: boolean;
  /** The edition asked for; absent: none is named. */
  readonly edition?: string;
  readonly carrier?: 'text' | 'noisy-text' | 'file';
  /** Asks for the license file in place of JSON. */
  readonly accept?: 'license-file';
  readonly spoil?: ActivateSpoil;
}

/** Faults put into an activation request, each in one place; several may be combined. */
export interface ActivateSpoil {
  /** Id of a forge (oracle/forge) applied to the code. */
  readonly code?: string;
  readonly licenseKey?: 'sloppy' | 'other' | 'no-such' | 'garbage' | 'beginning' | 'longer' | 'other-case';
  readonly email?: 'upper-case' | 'padded' | 'other' | 'missing' | 'unwanted';
  /** Product id put into `aud`. */
  readonly product?: 'other';
  /** A fresh code that has the `jti` of an earlier one. */
  readonly jti?: H;
  /**
   * Which issuer keys the code accepts. Default all that the directory does not list as revoked, newest first; `oldest` and
   * `newest` are one active key, `retired` and `revoked` all that are so, `with-revoked` every one.
   */
  readonly accepts?:
    | 'unknown'
    | 'oldest'
    | 'newest'
    | 'all'
    | 'reversed'
    | 'retired'
    | 'revoked'
    | 'with-revoked';
  readonly challenge?: 'unknown' | 'used';
  /** Component names left out of the fresh code. */
  readonly without?: readonly string[];
  /** Components (by name) added to the fresh code that no policy lists. */
  readonly extra?: readonly string[];
  /** Seconds by which the code's `iat` is off the server's clock. */
  readonly iatOffset?: number;
}

/** Gets a challenge and keeps it for later. */
export interface ChallengeStep {
  readonly op: 'challenge';
  /** Handle for the challenge. */
  readonly as: H;
}

/** Gets a challenge and checks in with it; or sends an earlier code to the check-in. */
export interface CheckInStep {
  readonly op: 'checkIn';
  readonly machine: H;
  /** True: confirms the latest online token that the machine was given. */
  readonly holds?: boolean | HoldsChoice;
  /** Handle of an earlier code to send, byte for byte: one of a check-in or of an activation. Absent: a fresh code. */
  readonly code?: H;
  /** Handle for the code made here. */
  readonly as?: H;
  /** Handle of a challenge that was got before. Absent: the server is asked for one. */
  readonly challenge?: H;
  readonly carrier?: NonNullable<ActivateStep['carrier']>;
  readonly spoil?: CheckInSpoil;
}

/** What `holds` of a check-in names, where that is not the latest online token of the machine. */
export interface HoldsChoice {
  /** The activation: the machine's own, or another one of the license. Default own. */
  readonly sub?: 'own' | 'other';
  /**
   * The token whose generation is named: the machine's latest or first online one, its latest offline one, the latest
   * online one of another key, or one that was never issued. Default `latest`.
   */
  readonly token?: 'latest' | 'first' | 'offline' | 'of-other-key' | 'none';
}

/** Faults put into a check-in, each in one place; several may be combined. */
export interface CheckInSpoil
  extends Pick<ActivateSpoil, 'code' | 'product' | 'jti' | 'accepts' | 'iatOffset'> {
  readonly challenge?: 'none' | 'unknown' | 'used';
}

/** Deactivates the machine's present key; a key's second deactivation is another code unless `repeat`. */
export interface DeactivateStep {
  readonly op: 'deactivate';
  readonly machine: H;
  /** Whether the code carries the machine's fingerprint. */
  readonly proof: boolean;
  /** Sends the machine's last deactivation again, byte for byte. */
  readonly repeat?: boolean;
  /** States as `sub` the activation that this machine has now; absent: none is stated. */
  readonly sub?: H;
  /** States this generation; absent: none is stated. */
  readonly generation?: number;
  /** Seconds by which its `iat` is off the server's clock. */
  readonly iatOffset?: number;
  /** States a product that the license is not for. */
  readonly aud?: 'other';
}

/** Releases the machine's activation under the license on the portal, without proof. */
export interface ReleaseStep {
  readonly op: 'release';
  readonly license: H;
  readonly machine: H;
}

/**
 * Gives the server something to read, well or badly written, and looks at nothing but whether and how it is read.
 *
 * All specimens of a machine are made of one good artifact, so that they differ from it in one thing alone.
 */
export interface ReadStep {
  readonly op: 'read';
  /** Machine codes are sent with the credentials of the license, deactivations by themselves. */
  readonly kind: 'machine-code' | 'deactivation';
  readonly machine: H;
  readonly license: H;
  /** Id of a forgery, an oddity or a carriage (oracle/forge, oracle/carriages); absent: the good artifact itself. */
  readonly specimen?: string;
}

/** Instants that a case wants to stand at: exactly there, or some seconds off. */
export interface Moment {
  readonly of: 'unlockAt' | 'exp' | 'middle' | 'lapse' | 'licenseExpiry' | 'retryAt' | 'forcedRetryAt';
  readonly license: H;
  /** The machine whose activation is meant, for unlockAt, exp, middle and lapse. */
  readonly machine?: H;
  /** Seconds after it; negative: before. Default 0. */
  readonly plus?: number;
}

/** Changes or hides facts of a machine. */
export interface DriftStep {
  readonly op: 'drift';
  readonly machine: H;
  readonly change:
    | { readonly kind: 'change'; readonly names: readonly string[] }
    | { readonly kind: 'hide'; readonly names: readonly string[] }
    | { readonly kind: 'show' }
    | { readonly kind: 'reformat' }
    /** Makes the machine's facts those of another: a template-identical twin. */
    | { readonly kind: 'twin'; readonly of: H };
}

/** What a step changes of a license. */
export type LicenseChange = Partial<
  Pick<LicensePlan, 'limit' | 'state' | 'editions' | 'entitlements' | 'expiresIn' | 'policy'>
>;

import type { H, LicensePlan } from '../plan.js';

/**
 * One thing that somebody does, as plain JSON: the currency of cases, properties, traces and replays.
 *
 * Steps speak handles only. A step that names a handle which does not exist yet is skipped, so any list of steps can be
 * played, and a shrunk one too.
 */
export type Step =
  | ActivateStep
  | CheckInStep
  | DeactivateStep
  | ReleaseStep
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
  readonly licenseKey?: 'sloppy' | 'other' | 'no-such' | 'garbage';
  readonly email?: 'upper-case' | 'padded' | 'other' | 'missing' | 'unwanted';
  /** Product id put into `aud`. */
  readonly product?: 'other';
  /** A fresh code that has the `jti` of an earlier one. */
  readonly jti?: H;
  /** Which issuer keys the code accepts. Default all that the directory lists as active. */
  readonly accepts?: 'unknown' | 'oldest' | 'newest' | 'all';
  readonly challenge?: 'unknown' | 'used';
  /** Component names left out of the fresh code. */
  readonly without?: readonly string[];
  /** Components (by name) added to the fresh code that no policy lists. */
  readonly extra?: readonly string[];
  /** Seconds by which the code's `iat` is off the server's clock. */
  readonly iatOffset?: number;
}

/** Gets a challenge and checks in with it. */
export interface CheckInStep {
  readonly op: 'checkIn';
  readonly machine: H;
  /** Confirms the latest online token that the machine was given. */
  readonly holds?: boolean;
}

/** Deactivates the machine's present key; a key's second deactivation is another code unless `repeat`. */
export interface DeactivateStep {
  readonly op: 'deactivate';
  readonly machine: H;
  /** Whether the code carries the machine's fingerprint. */
  readonly proof: boolean;
  /** Sends the machine's last deactivation again, byte for byte. */
  readonly repeat?: boolean;
}

/** Releases the machine's activation under the license on the portal, without proof. */
export interface ReleaseStep {
  readonly op: 'release';
  readonly license: H;
  readonly machine: H;
}

/** Instants that a case wants to stand at: exactly there, or some seconds off. */
export interface Moment {
  readonly of: 'unlockAt' | 'exp' | 'lapse' | 'licenseExpiry' | 'retryAt';
  readonly license: H;
  /** The machine whose activation is meant, for unlockAt, exp and lapse. */
  readonly machine?: H;
  /** Seconds after it; negative: before. Default 0. */
  readonly plus?: number;
}

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

export type LicenseChange = Partial<
  Pick<LicensePlan, 'limit' | 'state' | 'editions' | 'entitlements' | 'expiresIn' | 'policy'>
>;

import type { Instant } from '@offline-activation/codec';
import type { LicenseState, Policy } from '@offline-activation/protocol';

/** A license as the server keeps it: what was bought, and the vendor's rules for it. @spec 2 */
export interface LicenseRecord {
  readonly id: string;
  /** The license key as the vendor wrote it: a secret. */
  readonly key: string;
  /** Whose it is, as the vendor wrote it; absent: no e-mail address is known. */
  readonly email?: string;
  readonly product: string;
  /** As the vendor set it; that a license has expired is the clock's doing. */
  readonly state: LicenseState;
  /** 1 to 32; the first is the default. */
  readonly editions: readonly string[];
  /** Seats as they stand now. */
  readonly limit: number;
  /** First instant at which the license is expired. */
  readonly expiresAt?: Instant;
  readonly entitlements: readonly string[];
  readonly policy: Policy;
}

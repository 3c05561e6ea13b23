import type { LicenseRecord } from './license-record.js';
import { matchesEmail } from './matches-email.js';
import { matchesKey } from './matches-key.js';

/** What a person knows of a license. */
export interface Credentials {
  readonly licenseKey: string;
  readonly email?: string | undefined;
}

/**
 * Tells whether credentials name a license: its key and, under `key-and-email`, its e-mail address. Both are always
 * looked at, so that the work done does not tell which was wrong.
 *
 * @spec 9.5 (CRED-1 to CRED-4, CRED-7)
 */
export function matchesCredentials({ licenseKey, email }: Credentials, license: LicenseRecord): boolean {
  const key = matchesKey(licenseKey, license);
  const address = matchesEmail(email, license.email) || license.policy.credentials === 'key';
  return key && address;
}

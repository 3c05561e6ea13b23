import type { LicenseRecord } from '../rules/license-record.js';
import { type Credentials, matchesCredentials } from '../rules/matches-credentials.js';
import type { Reader } from '../store/port.js';

/**
 * Finds the license that credentials name. Every license is looked at, found or not, so that an unknown key costs as
 * much as a wrong e-mail address.
 *
 * @spec 9.5 (CRED-4)
 */
export async function findLicense(
  reader: Reader,
  credentials: Credentials,
): Promise<LicenseRecord | undefined> {
  const licenses = await reader.list('licenses');
  return licenses
    .map(([, license]) => license)
    .filter((license) => matchesCredentials(credentials, license))[0];
}

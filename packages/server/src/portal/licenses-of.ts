import type { LicenseRecord } from '../rules/license-record.js';
import { matchesEmail } from '../rules/matches-email.js';
import type { Reader } from '../store/port.js';

/**
 * The licenses with an e-mail address, in the order in which they were stored.
 *
 * @spec 11.7 (HTTP-53)
 */
export async function licensesOf(reader: Reader, email: string): Promise<LicenseRecord[]> {
  const licenses = await reader.list('licenses');
  return licenses.map(([, license]) => license).filter((license) => matchesEmail(email, license.email));
}

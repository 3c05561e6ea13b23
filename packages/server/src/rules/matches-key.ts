import { readLicenseKey } from '@offline-activation/codec';
import type { LicenseRecord } from './license-record.js';

/**
 * Tells whether what a person typed is a license's key, read as the license's key format says.
 *
 * @spec 9.5 (CRED-1)
 */
export function matchesKey(typed: string, { key, policy }: Pick<LicenseRecord, 'key' | 'policy'>): boolean {
  const read = readLicenseKey(policy.keyFormat, typed);
  return read !== null && read === readLicenseKey(policy.keyFormat, key);
}

import { formatInstant } from '@offline-activation/codec';
import type { TokenLicense } from '@offline-activation/protocol';
import type { LicenseRecord } from './license-record.js';

/**
 * The `license` member of a token that is issued now: id, the edition granted, the entitlements in the license's
 * order, and `expiresAt` exactly where the license has one.
 *
 * @spec 5.1 (TOK-3)
 */
export function termsOf(license: LicenseRecord, edition: string): TokenLicense {
  const { id, entitlements, expiresAt } = license;
  const terms: TokenLicense = { id, edition, entitlements: [...entitlements] };
  return expiresAt === undefined ? terms : { ...terms, expiresAt: formatInstant(expiresAt) };
}

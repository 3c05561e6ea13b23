import type { TokenLicense } from '@offline-activation/protocol';

/**
 * Tells whether two `license` members are equal, the order of entitlements included.
 *
 * @spec 9.3 (ROW-1)
 */
export function sameTerms(a: TokenLicense, b: TokenLicense): boolean {
  return (
    a.id === b.id &&
    a.edition === b.edition &&
    a.expiresAt === b.expiresAt &&
    a.entitlements.length === b.entitlements.length &&
    a.entitlements.every((entitlement, i) => entitlement === b.entitlements[i])
  );
}

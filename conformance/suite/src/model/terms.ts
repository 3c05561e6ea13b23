import { after, formatInstant, type Instant } from '../oracle/calendar.js';
import { canonicalText } from '../oracle/canonical-json.js';
import type { TokenClaims } from '../oracle/claims.js';
import type { JsonObject } from '../oracle/json.js';
import type { LicenseBook } from './books.js';

/** The `license` member that a token of this license has now. @spec 5.1 (TOK-3) */
export function licenseClaims(book: LicenseBook, edition: string): JsonObject {
  return {
    id: book.id,
    edition,
    ...(book.expiresAt !== null && { expiresAt: formatInstant(book.expiresAt) }),
    entitlements: book.entitlements,
  };
}

export const termsOf = (book: LicenseBook, edition: string): string =>
  canonicalText(licenseClaims(book, edition));

/** The `license` member of a token without members that this revision does not name. @spec 3.2 (JSON-6) */
export function seenTerms({ id, edition, expiresAt, entitlements }: TokenClaims['license']): string {
  return canonicalText({ id, edition, ...(expiresAt !== undefined && { expiresAt }), entitlements });
}

/** `exp` of a token issued at an instant; null: none. @spec 5.1 (TOK-5, TOK-6) */
export function expiryOf(book: LicenseBook, mode: 'offline' | 'online', iat: Instant): Instant | null {
  const { offlineToken, lease, grace } = book.policy;
  const life = mode === 'online' ? lease : offlineToken;
  const ends = [
    ...(life === 'perpetual' ? [] : [after(iat, life)]),
    ...(book.expiresAt === null ? [] : [after(book.expiresAt, grace)]),
  ];
  return ends.length === 0 ? null : Math.min(...ends);
}

import type { Instant } from '@offline-activation/codec';
import type { TokenLicense } from '@offline-activation/protocol';
import type { IssuedToken } from './book.js';
import { isGoodKey } from './is-good-key.js';
import { isUnexpired } from './is-unexpired.js';
import type { IssuerKeyState } from './issuer-keys.js';
import { sameTerms } from './same-terms.js';

/** What a current token is measured by. */
export interface Standing {
  readonly now: Instant;
  /** The `license` member that would be written now, for the edition asked for. */
  readonly terms: TokenLicense;
  /** Issuer keys that the code accepts. */
  readonly accepts: readonly string[];
  readonly issuerKeys: readonly IssuerKeyState[];
}

/**
 * Tells whether a current token still stands: unexpired, its issuer key good, its terms the same.
 *
 * @spec 9.4 (ROW-1)
 */
export function stands(token: IssuedToken, { now, terms, accepts, issuerKeys }: Standing): boolean {
  return (
    isUnexpired(token, now) &&
    isGoodKey(token.issuerKid, accepts, issuerKeys) &&
    sameTerms(token.terms, terms)
  );
}

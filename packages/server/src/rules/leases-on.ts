import type { CheckInSituation } from './check-in-situation.js';
import { currentToken } from './current-token.js';
import { isRenewable } from './is-renewable.js';
import { stands } from './stands.js';
import { termsOf } from './terms.js';

/**
 * Tells whether a check-in answers the current token again: it is online and still stands, and now is before the middle
 * of its life.
 *
 * @spec 10.4, step 11 (CHK-4)
 */
export function leasesOn({ now, license, book, activation, code, issuerKeys }: CheckInSituation): boolean {
  const current = currentToken(book, activation);
  const terms = termsOf(license, current.terms.edition);
  const { accepts } = code.claims;
  return (
    current.mode === 'online' &&
    stands(current, { now, terms, accepts, issuerKeys }) &&
    !isRenewable(current, now)
  );
}

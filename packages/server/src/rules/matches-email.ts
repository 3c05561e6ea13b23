import { foldEmail } from './fold-email.js';

/**
 * Tells whether an address is a license's. One that is missing on either side never is.
 *
 * @spec 9.5 (CRED-2, CRED-3, HTTP-53)
 */
export function matchesEmail(asked: string | undefined, stored: string | undefined): boolean {
  return asked !== undefined && stored !== undefined && foldEmail(asked) === foldEmail(stored);
}

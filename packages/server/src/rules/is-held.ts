import type { Instant } from '@offline-activation/codec';
import type { Book } from './book.js';
import { outstandingTokens } from './outstanding-tokens.js';

/**
 * Tells whether a machine key is a holder: whether it has an outstanding token under the license.
 *
 * @spec 2, 9.3
 */
export function isHeld(book: Book, kid: string, now: Instant): boolean {
  return outstandingTokens(book, kid, now).length > 0;
}

import type { Instant } from '@offline-activation/codec';
import type { Book, IssuedToken } from './book.js';
import { isOutstanding } from './is-outstanding.js';

/**
 * The outstanding tokens of a machine key under one license, of whatever generation, mode and activation.
 *
 * @spec 2
 */
export function outstandingTokens(book: Book, kid: string, now: Instant): IssuedToken[] {
  return book.tokens.filter((token) => token.kid === kid && isOutstanding(token, now));
}

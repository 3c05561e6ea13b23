import type { Book } from './book.js';

/**
 * Tells whether a key has an exposure with cause `rekeyed`: its seat was taken over while it held a token.
 *
 * @spec 9.4 (ROW-10)
 */
export function hasRekeyedExposure(book: Book, kid: string): boolean {
  return book.exposures.some((exposure) => exposure.kid === kid && exposure.cause === 'rekeyed');
}

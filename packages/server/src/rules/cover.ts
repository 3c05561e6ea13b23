import type { Book, IssuedToken } from './book.js';

/**
 * Marks tokens of a key as covered.
 *
 * @param which - Tells of a token of the key whether it is covered now.
 * @spec 2 (DEACT-13, CHK-3)
 */
export function cover(book: Book, kid: string, which: (token: IssuedToken) => boolean): Book {
  const tokens = book.tokens.map((token) =>
    token.kid === kid && which(token) ? { ...token, covered: true } : token,
  );
  return { ...book, tokens };
}

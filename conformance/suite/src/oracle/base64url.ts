const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Map([...ALPHABET].map((symbol, value) => [symbol, value]));

/** Encodes bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const count = Math.min(3, bytes.length - at);
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let k = 0; k <= count; k++) text += ALPHABET[(word >> (18 - 6 * k)) & 63];
  }
  return text;
}

/**
 * Decodes canonical base64url without padding.
 *
 * Returns undefined for a symbol outside the alphabet (padding, `+`, `/` and white space too), for a length of
 * 4n + 1, and for unused last bits that are not zero: one byte string has exactly one spelling.
 */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const symbol of text) {
    const value = VALUE.get(symbol);
    if (value === undefined) return undefined;
    word = (word << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = word >> bits;
      word &= (1 << bits) - 1;
    }
  }
  return word === 0 ? bytes : undefined;
}

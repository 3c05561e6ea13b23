const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUE_OF = new Map<number, number>([...ALPHABET].map((symbol, value) => [symbol.charCodeAt(0), value]));

/**
 * Encodes bytes as base64url without padding (RFC 4648 section 5).
 *
 * @spec 3.1 (ENV-6)
 */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET[(buffer >> bits) & 63];
    }
  }
  return bits === 0 ? text : text + ALPHABET[(buffer << (6 - bits)) & 63];
}

/**
 * Decodes strict base64url, or answers `null`: no padding, no white space, no other symbol, no length that no
 * encoder makes, and unused bits of the last symbol are zero. So each byte sequence has exactly one text.
 *
 * @spec 3.1 (ENV-6)
 */
export function decodeBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let written = 0;
  let buffer = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = VALUE_OF.get(text.charCodeAt(i));
    if (value === undefined) return null;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (buffer >> bits) & 0xff;
      written += 1;
    }
  }
  const unused = buffer & ((1 << bits) - 1);
  return unused === 0 ? bytes : null;
}

import { toWellFormed } from './well-formed.js';

/**
 * Writes a `Content-Disposition` header that makes browsers save a file under this name: `filename` in ASCII, and
 * `filename*` in UTF-8 (RFC 6266, RFC 8187). Control characters and path separators become `_`.
 *
 * @spec 11 (HTTP-32)
 */
export function contentDisposition(name: string): string {
  const safe = toWellFormed(name).replace(/[\p{Cc}/\\]/gu, '_');
  const ascii = safe.replace(/[^\x20-\x7e]|["%]/gu, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${percentEncode(safe)}`;
}

/** Leaves only the `attr-char` of RFC 8187. */
function percentEncode(name: string): string {
  const hex = (symbol: string) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replace(/['()*]/g, hex);
}

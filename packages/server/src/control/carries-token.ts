import { sha256Hex } from '../steps/sha256.js';

/**
 * Tells whether an `Authorization` header carries the bearer token. Digests are compared, so that the time it takes says
 * nothing of the token.
 *
 * @spec 13 (CTL-1)
 */
export function carriesToken(authorization: string | null, token: string): boolean {
  const given = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && sha256Hex(given) === sha256Hex(token);
}

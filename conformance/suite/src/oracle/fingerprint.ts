import { toBase64url } from './base64url.js';
import { utf8 } from './bytes.js';
import { pae } from './paseto.js';
import { sha256 } from './sha2.js';

/** One digested fact about a machine, as codes and tokens carry it. */
export interface Component {
  readonly name: string;
  /** 22 characters of base64url: 16 bytes. */
  readonly digest: string;
}

/**
 * The digest of a component: the first 16 bytes of SHA-256 over PAE(`oap/1/component`, product, name, value).
 *
 * @spec 8.1 (FP-1)
 */
export function componentDigest(product: string, name: string, value: string): string {
  const message = pae(utf8('oap/1/component'), utf8(product), utf8(name), utf8(value));
  return toBase64url(sha256(message).slice(0, 16));
}

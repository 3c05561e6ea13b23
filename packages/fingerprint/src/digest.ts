import { sha256 } from '@noble/hashes/sha2.js';
import { pae } from '@offline-activation/codec';
import { encodeBase64Url } from '@offline-activation/keys';

/** 16 of SHA-256's 32 bytes: enough that two values never meet, and a third less text to carry. */
const DIGEST_BYTES = 16;

/**
 * Computes a component's digest: the first 16 bytes of SHA-256 over PAE(`oap/1/component`, product, name, value), as
 * 22 characters of base64url.
 *
 * @spec 8.1 (FP-1)
 */
export function digestOf(product: string, name: string, value: string): string {
  const utf8 = new TextEncoder();
  const message = pae(['oap/1/component', product, name, value].map((piece) => utf8.encode(piece)));
  return encodeBase64Url(sha256(message).slice(0, DIGEST_BYTES));
}

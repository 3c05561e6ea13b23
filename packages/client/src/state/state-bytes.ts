import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { StoredState } from './stored-state.js';

/** Version of the layout; it grows with every change that an older client would misread. */
const LAYOUT = 'oap-client-state/1';

/**
 * Writes a state as bytes: a line with the layout's version, a line with the digest of all the rest, a line of content.
 *
 * @spec 16.2
 */
export function encodeState(state: StoredState): Uint8Array {
  const content = JSON.stringify(state);
  return new TextEncoder().encode(`${LAYOUT}\n${digestOf(content)}\n${content}\n`);
}

/**
 * Reads the bytes of {@link encodeState}, or answers null for any others: cut off, changed, of another layout.
 *
 * @spec 16.2 (STORE-3, STORE-8)
 */
export function decodeState(bytes: Uint8Array): StoredState | null {
  const text = textOf(bytes);
  const content = text?.split('\n')[2];
  if (content === undefined || text !== `${LAYOUT}\n${digestOf(content)}\n${content}\n`) return null;
  // The digest stands for the form: only this client writes it.
  return JSON.parse(content) as StoredState;
}

function digestOf(content: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(`${LAYOUT}\n${content}`)));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

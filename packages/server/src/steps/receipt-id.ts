import { sha256Hex } from './sha256.js';

/**
 * Names the receipt of a deactivation by its key and its bytes: the same one sent again finds it.
 *
 * @param envelope - Text of the deactivation's envelope, after normalising.
 * @spec 6.2 (DEACT-12)
 */
export function receiptIdOf(kid: string, envelope: string): string {
  return `${kid} ${sha256Hex(envelope)}`;
}

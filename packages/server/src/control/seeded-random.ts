import { sha256 } from '@noble/hashes/sha2.js';
import type { RandomSource } from '@offline-activation/keys';

/**
 * Makes a random source that answers the same bytes for the same seed: SHA-256 over the seed and a counter. It keeps
 * tests repeatable and nothing secret.
 */
export function seededRandom(seed: string): RandomSource {
  let counter = 0;
  let rest = new Uint8Array();
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      if (rest.length === 0) {
        rest = sha256(new TextEncoder().encode(`${seed}\n${counter}`));
        counter += 1;
      }
      const taken = rest.subarray(0, length - filled);
      bytes.set(taken, filled);
      rest = rest.subarray(taken.length);
      filled += taken.length;
    }
    return bytes;
  };
}

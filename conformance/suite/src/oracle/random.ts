import { concat, utf8 } from './bytes.js';
import { pae } from './paseto.js';
import { sha256 } from './sha2.js';

/** A deterministic source of randomness: the same label and seed give the same values on every machine. */
export interface Random {
  /** The next `count` bytes. */
  bytes(count: number): Uint8Array;
  /** A whole number from 0 up to, not including, `max`; each equally likely. */
  int(max: number): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** Whether something happens that happens `times` in `of`. */
  chance(times: number, of: number): boolean;
  /** An independent stream. It depends on the label alone, not on what was drawn before. */
  subStream(label: string): Random;
}

/** Makes a generator: SHA-256 over a key and a 64-bit counter, the key being the hash of label and seed. */
export function seededRandom(label: string, seed: string | number | bigint): Random {
  return streamOf(sha256(pae(utf8('oap/suite/random'), utf8(label), utf8(String(seed)))));
}

function streamOf(key: Uint8Array): Random {
  let counter = 0n;
  let pool: Uint8Array = new Uint8Array();

  function bytes(count: number): Uint8Array {
    while (pool.length < count) {
      const block = new Uint8Array(8);
      new DataView(block.buffer).setBigUint64(0, counter++, true);
      pool = concat(pool, sha256(concat(key, block)));
    }
    const drawn = pool.slice(0, count);
    pool = pool.slice(count);
    return drawn;
  }

  function int(max: number): number {
    if (!Number.isInteger(max) || max < 1 || max > 2 ** 32) throw new TypeError('max is from 1 to 2^32');
    // Values past the last full multiple of max are drawn again: no remainder is favoured.
    const usable = 2 ** 32 - (2 ** 32 % max);
    for (;;) {
      const value = new DataView(bytes(4).buffer).getUint32(0, true);
      if (value < usable) return value % max;
    }
  }

  return {
    bytes,
    int,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new TypeError('nothing to pick from');
      return items[int(items.length)] as T;
    },
    chance: (times, of) => int(of) < times,
    subStream: (label) => streamOf(sha256(pae(utf8('oap/suite/random/sub'), key, utf8(label)))),
  };
}

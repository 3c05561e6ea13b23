import type { Id } from '../../requirement.js';
import { FIELD_PRIME, SMALL_ORDER_Y, toLittleEndian32 } from '../ed25519.js';
import type { Random } from '../random.js';
import type { Ingredients } from './ingredients.js';
import { mixedOrderKey, type OddlyKeyed, smallOrderKey, smallOrderR } from './odd-points.js';

/** An issuer's artifact under a key that no honest issuer has: what a reader says of it that trusts the key. */
export interface OddKey {
  readonly id: string;
  readonly requirement: Id;
  /** Whether it must be taken; all others are `signature-invalid`. */
  readonly taken: boolean;
  write(good: Ingredients, random: Random): OddlyKeyed;
}

/** The 14 encodings of the points of small order; four of them are not canonical. */
const SPELLINGS = SMALL_ORDER_Y.flatMap((y) =>
  [0n, 1n].map((sign) => ({ y, sign, bytes: toLittleEndian32((sign << 255n) | y) })),
);
const named = (y: bigint, sign: bigint) => `${SMALL_ORDER_Y.indexOf(y)}${sign === 1n ? '-signed' : ''}`;
const tooLarge = (y: bigint): Id => (y < FIELD_PRIME ? 'SIG-4' : 'SIG-3');

/** Keys and points of small order in every spelling, and keys with a part of order 8. @spec 3.3 */
export const ODD_KEYS: readonly OddKey[] = [
  ...SPELLINGS.map(
    ({ y, sign, bytes }): OddKey => ({
      id: `odd-key/small-order-${named(y, sign)}`,
      requirement: tooLarge(y),
      taken: false,
      write: (good, random) => smallOrderKey(bytes, good, random),
    }),
  ),
  ...SPELLINGS.map(
    ({ y, sign, bytes }): OddKey => ({
      id: `odd-key/small-order-r-${named(y, sign)}`,
      requirement: tooLarge(y),
      taken: false,
      write: (good, random) => smallOrderR(bytes, good, random),
    }),
  ),
  {
    id: 'odd-key/cofactored-only',
    requirement: 'SIG-5',
    taken: false,
    write: (good, random) => mixedOrderKey(good, random, 'cofactored'),
  },
  {
    id: 'odd-key/not-on-curve',
    requirement: 'SIG-5',
    taken: false,
    // y = 2 belongs to no point of the curve.
    write: (good, random) => smallOrderKey(toLittleEndian32(2n), good, random),
  },
  {
    id: 'odd-key/mixed-order',
    requirement: 'SIG-5',
    taken: true,
    write: (good, random) => mixedOrderKey(good, random, 'strict'),
  },
];

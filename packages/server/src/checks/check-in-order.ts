import { checkInChallenge } from './check-in-challenge.js';
import type { CheckInCheck } from './check-in-check.js';
import { checkInHolds } from './check-in-holds.js';
import { checkInLicense } from './check-in-license.js';
import { checkInMachine } from './check-in-machine.js';
import { checkInOutdated } from './check-in-outdated.js';
import { checkInProduct } from './check-in-product.js';
import { checkInRepeated } from './check-in-repeated.js';

/**
 * The order of checks of a check-in from step 4 on: the first finding is the answer. Steps 1 to 3, reading the code, the
 * retired key and the live activation, come before a license is known.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInChecks: readonly CheckInCheck[] = [
  checkInLicense, // 4
  checkInProduct, // 5
  checkInRepeated, // 6
  checkInOutdated, // 7
  checkInChallenge, // 8
  checkInMachine, // 9
  checkInHolds, // 10
];

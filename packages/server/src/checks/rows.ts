import {
  ANSWERED_ROWS,
  decideActivation,
  type Rows,
  SEAT_ROWS,
  STANDING_ROWS,
} from '../rules/decide-activation.js';
import { factsOf } from '../rules/facts-of.js';
import type { Check } from './check.js';

const rowOf =
  (rows: Rows): Check =>
  (situation) => {
    const row = decideActivation(factsOf(situation), rows);
    return row && { row };
  };

/**
 * Step 10: an answered code whose token still stands.
 *
 * @spec 9.2, row 1
 */
export const standingRow: Check = rowOf(STANDING_ROWS);

/**
 * Step 12: an answered code otherwise.
 *
 * @spec 9.2, rows 2 and 3
 */
export const answeredRows: Check = rowOf(ANSWERED_ROWS);

/**
 * Step 15: everything else.
 *
 * @spec 9.2, rows 4 to 17
 */
export const seatRows: Check = rowOf(SEAT_ROWS);

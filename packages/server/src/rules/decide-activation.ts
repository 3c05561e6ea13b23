import { decisionTable, type Row } from './decision-table.js';
import type { Facts } from './facts.js';

/** A part of the decision table, by its first and last row. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Step 10 of the checks. */
export const STANDING_ROWS: Rows = { from: 1, to: 1 };
/** Step 12. */
export const ANSWERED_ROWS: Rows = { from: 2, to: 3 };
/** Step 15. */
export const SEAT_ROWS: Rows = { from: 4, to: 17 };

/**
 * Answers the first row of a part of the decision table that fits, or undefined if none does. The last part always has
 * one, for requests that the parts before did not decide.
 *
 * @spec 9.2, 9.4
 */
export function decideActivation(facts: Facts, { from, to }: Rows): Row | undefined {
  return decisionTable.find(({ row, fits }) => row >= from && row <= to && fits(facts));
}

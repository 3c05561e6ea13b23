/** The rule that toy mutants replace. */
export const limit = 3;

/** Whether one more is free. */
export function isFree(/** @type {number} */ inUse) {
  return inUse < limit;
}

/** An answer that is data. */
export function grade(/** @type {number[]} */ seats) {
  return { seats: seats.length };
}

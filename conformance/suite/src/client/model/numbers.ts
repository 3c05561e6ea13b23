/** A clock set back so far is no matter. @spec 15.4 */
export const ROLLBACK_TOLERANCE = 86_400;
/** The most that one observation moves the floor. */
export const FLOOR_STEP = 2_678_400;
/** How long a clock further ahead must have run. */
export const FLOOR_SERIES = 86_400;
/** How long a client stays usable under `indeterminate`. */
export const GRACE = 604_800;
/** Clock difference tolerated at `nbf`. */
export const SKEW = 300;

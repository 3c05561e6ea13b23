import type { ClientCase } from '../case.js';
import { ASKING } from './asking/asking.js';
import { WRITTEN } from './asking/written.js';
import { FLOOR } from './clock/clock.js';
import { GRACE_CASES } from './clock/grace.js';
import { GIVING_UP } from './giving-up/giving-up.js';
import { ANY_LIFE } from './life/any-life.js';
import { PRECEDENCE } from './life/precedence.js';
import { STATES } from './life/states.js';
import { LOADING } from './loading/loading.js';
import { SAVING } from './saving/saving.js';
import { DAMAGED } from './storage/damage.js';
import { POWER } from './storage/power.js';
import { TWO_PROCESSES } from './storage/two-processes.js';
import { UNWRITABLE } from './storage/unwritable.js';

/** Every case about a client's life on its own machine. @spec 16 */
export const LIFE_CASES: readonly ClientCase[] = [
  ...STATES,
  ...PRECEDENCE,
  ...ASKING,
  ...WRITTEN,
  ...SAVING,
  ...LOADING,
  ...FLOOR,
  ...GRACE_CASES,
  ...GIVING_UP,
  ...DAMAGED,
  ...POWER,
  ...UNWRITABLE,
  ...TWO_PROCESSES,
  ...ANY_LIFE,
];

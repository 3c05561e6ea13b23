import type { Case } from '../../case.js';
import { CARRIERS } from './carriers.js';
import { CLOCK } from './clock.js';
import { MEMBERS_OF_REFUSALS } from './members-of-refusals.js';
import { ORDER_OF_READING } from './order-of-reading.js';
import { OTHER_KINDS } from './other-kinds.js';
import { READING } from './reading.js';
import { WRITTEN } from './written.js';

/** Artifacts and carriers, as a server reads and writes them. @spec 3, 4, 7 */
export const ARTIFACTS: readonly Case[] = [
  ...READING,
  ...ORDER_OF_READING,
  ...OTHER_KINDS,
  ...MEMBERS_OF_REFUSALS,
  ...CLOCK,
  ...CARRIERS,
  ...WRITTEN,
];

import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 8: the machine key is not current under another license.
 *
 * @spec 9.2 (ORD-9)
 */
export const machineKeyReused: Check = ({ currentElsewhere }) =>
  currentElsewhere ? { refused: refusal('machine-key-reused') } : undefined;

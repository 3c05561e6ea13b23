import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 7: the machine key has not been given up.
 *
 * @spec 9.2 (ROW-0)
 */
export const machineKeyRetired: Check = ({ retired }) =>
  retired ? { refused: refusal('machine-key-retired') } : undefined;

import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 4b: the license is not suspended.
 *
 * @spec 9.2 (ORD-5)
 */
export const licenseSuspended: Check = ({ license }) =>
  license.state === 'suspended' ? { refused: refusal('license-suspended') } : undefined;

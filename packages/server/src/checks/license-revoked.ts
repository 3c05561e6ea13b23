import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 4a: the license is not revoked.
 *
 * @spec 9.2 (ORD-4)
 */
export const licenseRevoked: Check = ({ license }) =>
  license.state === 'revoked' ? { refused: refusal('license-revoked') } : undefined;

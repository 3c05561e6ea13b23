import { isLicenseExpired } from '../rules/is-license-expired.js';
import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 4c: the license has not expired.
 *
 * @spec 9.2 (ORD-6)
 */
export const licenseExpired: Check = ({ license, now }) =>
  isLicenseExpired(license, now) ? { refused: refusal('license-expired') } : undefined;

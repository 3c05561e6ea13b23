import { isLicenseExpired } from '../rules/is-license-expired.js';
import { refusal } from '../rules/refusal.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 4 of a check-in: the license is not revoked, suspended or expired, in this order.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInLicense: CheckInCheck = ({ license, now }) => {
  if (license.state === 'revoked') return { refused: refusal('license-revoked') };
  if (license.state === 'suspended') return { refused: refusal('license-suspended') };
  return isLicenseExpired(license, now) ? { refused: refusal('license-expired') } : undefined;
};

import { refusal } from '../rules/refusal.js';
import { signingKey } from '../rules/signing-key.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 7 of a check-in: the code accepts an active issuer key.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInOutdated: CheckInCheck = ({ issuerKeys, code }) =>
  signingKey(issuerKeys, code.claims.accepts) === undefined
    ? { refused: refusal('client-outdated') }
    : undefined;

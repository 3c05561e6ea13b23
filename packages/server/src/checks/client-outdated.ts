import { refusal } from '../rules/refusal.js';
import { signingKey } from '../rules/signing-key.js';
import type { Check } from './check.js';

/**
 * Step 11: the code accepts an active issuer key.
 *
 * @spec 9.2 (ORD-11)
 */
export const clientOutdated: Check = ({ issuerKeys, code }) =>
  signingKey(issuerKeys, code.claims.accepts) === undefined
    ? { refused: refusal('client-outdated') }
    : undefined;

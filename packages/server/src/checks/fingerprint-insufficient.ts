import { sufficiency } from '@offline-activation/fingerprint';
import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 14: the code is sufficient, and not weak where that is refused.
 *
 * @spec 8.4, 9.2 (ORD-13)
 */
export const fingerprintInsufficient: Check = ({ license: { policy }, code }) => {
  const found = sufficiency(policy.binding, code.claims.machine.fingerprint.components);
  const refused = !found.sufficient || (found.weak && policy.weakFingerprint === 'refuse');
  return refused
    ? { refused: refusal('fingerprint-insufficient', { components: found.missing }) }
    : undefined;
};

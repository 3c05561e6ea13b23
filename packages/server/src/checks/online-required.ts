import { sufficiency } from '@offline-activation/fingerprint';
import { refusal } from '../rules/refusal.js';
import type { Check } from './check.js';

/**
 * Step 14: a weak code under `online-only` carries a challenge.
 *
 * @spec 8.4, 9.2 (ORD-14)
 */
export const onlineRequired: Check = ({ license: { policy }, code }) => {
  const { weak } = sufficiency(policy.binding, code.claims.machine.fingerprint.components);
  const required = weak && policy.weakFingerprint === 'online-only' && code.claims.challenge === undefined;
  return required ? { refused: refusal('online-required') } : undefined;
};

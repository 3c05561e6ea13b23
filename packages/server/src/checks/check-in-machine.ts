import { compare } from '@offline-activation/fingerprint';
import { refusal } from '../rules/refusal.js';
import { storedBaseline } from '../rules/stored-baseline.js';
import type { CheckInCheck } from './check-in-check.js';

/**
 * Step 9 of a check-in: the machine is the one of the baseline.
 *
 * @spec 10.4 (CHK-1)
 */
export const checkInMachine: CheckInCheck = ({ book, activation, code }) => {
  const { components } = code.claims.machine.fingerprint;
  const { verdict, changed, missing } = compare(storedBaseline(book, activation), components);
  if (verdict === 'mismatch') return { refused: refusal('machine-mismatch', { components: changed }) };
  if (verdict === 'indeterminate')
    return { refused: refusal('machine-indeterminate', { components: missing }) };
  return undefined;
};

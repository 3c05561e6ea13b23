import type { Comparison } from '@offline-activation/fingerprint';
import { ProtocolError } from '@offline-activation/protocol';
import { verdictDetails } from './verdict-details.js';

/**
 * Step 10 of reading: the machine looks like the one that the token was made for. An `indeterminate` verdict passes
 * within the grace, which the caller counts: reading has no clock.
 *
 * @throws {@link ProtocolError} `machine-mismatch`, `machine-indeterminate`.
 * @spec 3.5, step 10; 8.5
 */
export function requireMachine(comparison: Comparison, withinGrace: boolean): void {
  const { verdict } = comparison;
  if (verdict === 'mismatch') {
    throw new ProtocolError('machine-mismatch', 'fingerprint', verdictDetails(comparison));
  }
  if (verdict === 'indeterminate' && !withinGrace) {
    throw new ProtocolError('machine-indeterminate', 'fingerprint', verdictDetails(comparison));
  }
}

import type { Comparison } from '@offline-activation/fingerprint';
import { ProtocolError } from '@offline-activation/protocol';
import { verdictDetails } from './verdict-details.js';

/**
 * Step 9 of reading: the token is bound to this machine's key. The details say how the fingerprint compares, so that
 * the owner of a reformatted machine learns why.
 *
 * @throws {@link ProtocolError} `machine-key-mismatch`.
 * @spec 3.5, step 9
 */
export function requireMachineKey(bound: string, machineKid: string, comparison: Comparison): void {
  if (bound !== machineKid) {
    throw new ProtocolError('machine-key-mismatch', 'machine-key', verdictDetails(comparison));
  }
}

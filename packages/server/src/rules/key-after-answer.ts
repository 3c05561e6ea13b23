import type { Binding } from '@offline-activation/protocol';
import type { MachineKeyRecord } from '../store/records.js';

/**
 * What is known of a machine key once one of its codes was answered: under which licenses it has had tokens, the
 * baseline of the latest, and the issuer keys that its latest answered code accepts.
 *
 * @spec 6.2 (RCPT-2)
 */
export function keyAfterAnswer(
  key: MachineKeyRecord,
  answered: { readonly licenseId: string; readonly baseline: Binding; readonly accepts: readonly string[] },
): MachineKeyRecord {
  const { licenseId, baseline, accepts } = answered;
  const licenseIds = key.licenseIds.includes(licenseId) ? key.licenseIds : [...key.licenseIds, licenseId];
  return { ...key, licenseIds, baseline, accepts };
}

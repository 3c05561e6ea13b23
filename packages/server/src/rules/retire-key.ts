import type { MachineKeyRecord } from '../store/records.js';

/**
 * What is known of a machine key once a deactivation has given it up, for ever.
 *
 * @spec 6.2, step 1 (DEACT-11)
 */
export function retireKey(key: MachineKeyRecord): MachineKeyRecord {
  return { ...key, retired: true };
}

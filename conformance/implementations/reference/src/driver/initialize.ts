import {
  DRIVER_CAPABILITIES,
  DRIVER_REVISION,
  type DriverInitializeResult,
} from '@offline-activation/protocol';

/** Says what the driver is and what it claims. `core` contains `verifier`. @spec 17.2 */
export function initialize(): DriverInitializeResult {
  return {
    protocol: DRIVER_REVISION,
    name: 'offline-activation-reference',
    version: '0.1.0',
    claims: ['core', 'online', 'proofs'],
    capabilities: [...DRIVER_CAPABILITIES],
  };
}

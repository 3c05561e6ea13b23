import type { Ed25519 } from '@offline-activation/keys';
import type { MachineCode } from '@offline-activation/protocol';
import { type Carrier, type Read, readMachineSigned } from './read.js';

/**
 * Reads a machine code, as a server does: steps 1 to 7. Which product it is for, and what its clock said, is not
 * looked at.
 *
 * @param ed25519 - A strict engine.
 * @throws {@link ProtocolError} `too-large`, `malformed`, `version-unsupported`, `wrong-kind`, `claims-invalid`,
 *   `signature-invalid`, `extension-unsupported`.
 * @spec 3.5 (CODE-5, CODE-6)
 */
export function readMachineCode(carrier: Carrier, ed25519: Ed25519): Promise<Read<MachineCode>> {
  return readMachineSigned('machine-code', carrier, ed25519);
}

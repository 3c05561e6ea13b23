import type { Ed25519 } from '@offline-activation/keys';
import type { Deactivation } from '@offline-activation/protocol';
import { type Carrier, type Read, readMachineSigned } from './read.js';

/**
 * Reads a deactivation code, as a server does: steps 1 to 7. Whether it is proved is not looked at.
 *
 * @param ed25519 - A strict engine.
 * @throws {@link ProtocolError} `too-large`, `malformed`, `version-unsupported`, `wrong-kind`, `claims-invalid`,
 *   `signature-invalid`, `extension-unsupported`.
 * @spec 3.5, 6.2 (DEACT-10)
 */
export function readDeactivation(carrier: Carrier, ed25519: Ed25519): Promise<Read<Deactivation>> {
  return readMachineSigned('deactivation', carrier, ed25519);
}

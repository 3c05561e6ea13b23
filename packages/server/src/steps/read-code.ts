import type { Ed25519 } from '@offline-activation/keys';
import { type Carrier, readMachineCode } from '@offline-activation/verifier';
import type { ReadCode } from '../rules/read-code.js';
import { sha256Hex } from './sha256.js';

/**
 * Reads a machine code out of whatever carries it.
 *
 * @throws {@link ProtocolError} as `readMachineCode` does.
 * @spec 9.2, step 1; 10.4, step 1 (CODE-5, CODE-6, ORD-1)
 */
export async function readCode(carrier: Carrier, ed25519: Ed25519): Promise<ReadCode> {
  const read = await readMachineCode(carrier, ed25519);
  return { ...read, digest: sha256Hex(read.envelope) };
}

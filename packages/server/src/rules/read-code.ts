import type { MachineCode } from '@offline-activation/protocol';
import type { Read } from '@offline-activation/verifier';

/** A machine code that reads. */
export interface ReadCode extends Read<MachineCode> {
  /** Lower-case hex of the SHA-256 of the envelope's text after normalising. */
  readonly digest: string;
}

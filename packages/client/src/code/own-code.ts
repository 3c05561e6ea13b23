import { open } from '@offline-activation/codec';
import type { MachineCode } from '@offline-activation/protocol';

/** Takes apart a code that this client has made and kept: what it says. Nothing is verified. */
export function codeClaims(envelope: string): MachineCode {
  return JSON.parse(new TextDecoder().decode(open(envelope).payload)) as MachineCode;
}

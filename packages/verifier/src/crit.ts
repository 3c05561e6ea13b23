import type { JsonObject } from '@offline-activation/codec';
import {
  type ArtifactKind,
  critFault,
  Deactivation,
  MachineCode,
  ProtocolError,
  Receipt,
  Token,
} from '@offline-activation/protocol';

const SCHEMA_OF = { 'machine-code': MachineCode, token: Token, deactivation: Deactivation, receipt: Receipt };

/**
 * Step 7 of reading, second half: the payload asks for no extension. This reader implements none.
 *
 * @throws {@link ProtocolError} `claims-invalid`, pointer `/crit`, for a name that this revision defines or that the
 *   payload does not have; `extension-unsupported` for any other.
 * @spec 3.2 (JSON-7)
 */
export function requireExtensions(kind: ArtifactKind, payload: JsonObject): void {
  const fault = critFault(payload, SCHEMA_OF[kind]);
  if (fault === undefined) return;
  throw new ProtocolError(fault, 'claims', fault === 'claims-invalid' ? { pointer: '/crit' } : {});
}

import type { JsonObject } from '@offline-activation/codec';
import {
  type ArtifactKind,
  type Checked,
  compileCheck,
  Deactivation,
  MachineCode,
  ProtocolError,
  Receipt,
  Token,
} from '@offline-activation/protocol';

/** The claims of each kind of artifact. */
export interface ClaimsOf {
  readonly 'machine-code': MachineCode;
  readonly token: Token;
  readonly deactivation: Deactivation;
  readonly receipt: Receipt;
}

const CHECKS: { readonly [Kind in ArtifactKind]: (payload: unknown) => Checked<ClaimsOf[Kind]> } = {
  'machine-code': compileCheck(MachineCode),
  token: compileCheck(Token),
  deactivation: compileCheck(Deactivation),
  receipt: compileCheck(Receipt),
};

/**
 * Step 7 of reading, first half: the payload satisfies the schema of its kind. Members that the specification does not
 * name are ignored.
 *
 * @throws {@link ProtocolError} `claims-invalid` with `pointer`.
 * @spec 3.5, step 7 (JSON-6, JSON-10)
 */
export function requireClaims<Kind extends ArtifactKind>(kind: Kind, payload: JsonObject): ClaimsOf[Kind] {
  const checked = CHECKS[kind](payload);
  if (!checked.ok) throw new ProtocolError('claims-invalid', 'claims', { pointer: checked.pointer });
  return checked.value;
}

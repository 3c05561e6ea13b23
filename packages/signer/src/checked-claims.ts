import {
  type ArtifactKind,
  compileCheck,
  critFault,
  Deactivation,
  MachineCode,
  Receipt,
  Token,
} from '@offline-activation/protocol';

const SCHEMA_OF = { 'machine-code': MachineCode, token: Token, deactivation: Deactivation, receipt: Receipt };
const CHECKS = {
  'machine-code': compileCheck(MachineCode),
  token: compileCheck(Token),
  deactivation: compileCheck(Deactivation),
  receipt: compileCheck(Receipt),
};

/**
 * Answers claims that satisfy the schema of their kind: nobody signs what every reader would refuse.
 *
 * @throws TypeError for others, naming the member by its JSON pointer.
 */
export function checkedClaims<Claims extends { readonly kind: ArtifactKind }>(claims: Claims): Claims {
  const { kind } = claims;
  const checked = CHECKS[kind](claims);
  if (!checked.ok) throw new TypeError(`${kind} breaks its schema at ${checked.pointer || 'the top'}`);
  if (critFault(claims, SCHEMA_OF[kind]) === 'claims-invalid')
    throw new TypeError(`${kind} breaks its schema at /crit`);
  return claims;
}

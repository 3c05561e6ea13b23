/** The four kinds of artifact. */
export const KINDS = ['machine-code', 'token', 'deactivation', 'receipt'] as const;
/** Kind of artifact. */
export type Kind = (typeof KINDS)[number];

/** The kinds that an issuer signs; a machine signs the others. */
export type IssuerKind = 'token' | 'receipt';
/** The kinds that a machine signs. */
export type MachineKind = 'machine-code' | 'deactivation';

/** Tells whether an issuer signs artifacts of a kind. */
export function isIssuerKind(kind: Kind): kind is IssuerKind {
  return kind === 'token' || kind === 'receipt';
}

/** The kind that a value of the member `kind` names, or undefined. */
export function kindNamed(value: unknown): Kind | undefined {
  return KINDS.find((kind) => kind === value);
}

/** The implicit assertion under which an artifact of a kind is signed. @spec 3.1 */
export function assertionOf(kind: Kind): string {
  return `oap/1/${kind}`;
}

import type { ArtifactKind, ProtocolError } from '@offline-activation/protocol';

/** Steps of reading that need nothing but the artifact and the signer's key. @spec 3.5, steps 2 to 7 */
export const STEPS = ['structure', 'kind', 'version', 'key', 'signature', 'claims'] as const;
export type Step = (typeof STEPS)[number];

/** One step of reading and what came of it. */
export interface Check {
  readonly step: Step;
  readonly verdict: 'good' | 'bad' | 'unchecked';
  /** In words. */
  readonly says: string;
  /** Error code of the registry, where it is bad. */
  readonly code?: string;
}

/** What a step that went well says. */
export function good(step: Step, kind: ArtifactKind): Check {
  const own = isMachineSigned(kind);
  const says: Readonly<Record<Step, string>> = {
    structure: 'one envelope, strict JSON in it',
    kind,
    version: '1',
    key: own ? 'the one that the artifact carries' : 'the one given',
    signature: own ? 'made with the key that it carries' : 'made with the key given',
    claims: 'all members in the form that the specification gives',
  };
  return { step, verdict: 'good', says: says[step] };
}

/** What the step that failed says: the code, and what its details name. */
export function bad(step: Step, { code, details }: Pick<ProtocolError, 'code' | 'details'>): Check {
  const { reason, pointer } = details;
  const more =
    typeof pointer === 'string' ? ` at ${pointer || '/'}` : typeof reason === 'string' ? `, ${reason}` : '';
  return { step, verdict: 'bad', says: `${code}${more}`, code };
}

export const unchecked = (step: Step, says: string): Check => ({ step, verdict: 'unchecked', says });

export const isMachineSigned = (kind: ArtifactKind): boolean =>
  kind === 'machine-code' || kind === 'deactivation';

import type { ArtifactKind } from '@offline-activation/protocol';

/**
 * Names the implicit assertion that a kind of artifact is signed under, so that none can be replayed as another.
 *
 * @spec 3.1 (ENV-1)
 */
export function implicitAssertion(kind: ArtifactKind): string {
  return `oap/1/${kind}`;
}

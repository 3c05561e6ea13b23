import type { JsonObject } from '@offline-activation/codec';
import { type ArtifactKind, ProtocolError } from '@offline-activation/protocol';

/** Most characters that an error repeats of a kind from outside. @spec 12.1 */
const GOT_CHARS_MAX = 64;

/**
 * Step 3 of reading: the artifact is of the kind expected. It rests on bytes not yet verified, and is only advice.
 *
 * @throws {@link ProtocolError} `malformed` if `kind` is missing or no string; `wrong-kind` with `expected` and `got`.
 * @spec 3.5, step 3 (READ-2)
 */
export function requireKind(payload: JsonObject, expected: ArtifactKind): void {
  const { kind } = payload;
  if (typeof kind !== 'string') throw new ProtocolError('malformed', 'structure', { reason: 'json' });
  if (kind === expected) return;
  const got = [...kind].slice(0, GOT_CHARS_MAX).join('');
  throw new ProtocolError('wrong-kind', 'kind', { expected, got });
}

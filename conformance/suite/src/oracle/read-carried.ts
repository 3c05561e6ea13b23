import { openCarrier } from './carrier.js';
import type { Kind } from './kinds.js';
import { type Anchor, type ReadArtifact, readArtifact } from './read-artifact.js';
import type { Refusal } from './refusal.js';

/** Reads an artifact out of whatever carried it: opens the carrier, then steps 1 to 7. @spec 3.5, 7 */
export function readCarried<K extends Kind>(
  kind: K,
  input: Uint8Array | string,
  anchors: readonly Anchor[] = [],
): ReadArtifact<K> | Refusal {
  const opened = openCarrier(input);
  return opened.ok ? readArtifact(kind, opened.envelope, anchors) : opened;
}

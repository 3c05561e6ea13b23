import type { JsonObject } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';

/** The version of the payloads that this reader reads. */
const VERSION = 1;

/**
 * Step 4 of reading: `ver` is no integer other than 1. One that is missing or no integer is left to step 7.
 *
 * @throws {@link ProtocolError} `version-unsupported`.
 * @spec 3.5, step 4
 */
export function requireVersion(payload: JsonObject): void {
  const { ver } = payload;
  // Strict JSON has no other numbers than integers.
  if (typeof ver === 'number' && ver !== VERSION) throw new ProtocolError('version-unsupported', 'version');
}

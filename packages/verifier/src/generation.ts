import { ProtocolError } from '@offline-activation/protocol';

/**
 * Step 11 of reading: the token's generation is not below the highest that this client has accepted for the license.
 *
 * @throws {@link ProtocolError} `generation-superseded`.
 * @spec 3.5, step 11 (TOK-21)
 */
export function requireGeneration(generation: number, floor: number): void {
  if (generation < floor) throw new ProtocolError('generation-superseded', 'generation');
}

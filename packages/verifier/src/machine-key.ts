import type { JsonObject, JsonValue } from '@offline-activation/codec';
import { parsePublicKey } from '@offline-activation/keys';
import { ProtocolError } from '@offline-activation/protocol';

/**
 * Step 5 of reading what a machine signed: takes the machine's public key out of the payload. That it is an acceptable
 * point is left to the signature.
 *
 * @throws {@link ProtocolError} `claims-invalid`, pointer `/machine/key`, or `/machine` where that is no object.
 * @spec 3.5, step 5
 */
export function machineKeyOf(payload: JsonObject): Uint8Array {
  const { machine } = payload;
  if (!isObject(machine)) throw claimsInvalid('/machine');
  const { key } = machine;
  if (typeof key !== 'string') throw claimsInvalid('/machine/key');
  try {
    return parsePublicKey(key);
  } catch (cause) {
    throw claimsInvalid('/machine/key', { cause });
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function claimsInvalid(pointer: string, options?: { readonly cause: unknown }): ProtocolError {
  return new ProtocolError('claims-invalid', 'claims', { pointer }, options);
}

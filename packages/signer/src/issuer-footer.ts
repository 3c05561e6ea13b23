import { encodeCanonicalJson } from '@offline-activation/codec';
import type { KeyId } from '@offline-activation/keys';

/**
 * What an issuer writes as footer: exactly `{"kid":"k4.pid.…"}`, in canonical JSON.
 *
 * @spec 3.1 (ENV-3)
 */
export function issuerFooter(kid: KeyId): Uint8Array {
  return encodeCanonicalJson({ kid });
}

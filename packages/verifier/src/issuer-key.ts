import { ProtocolError } from '@offline-activation/protocol';
import type { TrustedKey, TrustStore } from './trust-store.js';

/**
 * Step 5 of reading what an issuer signed: finds the key that the footer names among the trust anchors.
 *
 * @throws {@link ProtocolError} `key-unknown`, `key-revoked`.
 * @spec 3.5, step 5 (KEY-2, ENV-8)
 */
export function issuerKeyOf(kid: string | null, trust: TrustStore): TrustedKey {
  const key = kid === null ? undefined : trust.find(kid);
  if (key === undefined) throw new ProtocolError('key-unknown', 'key');
  if (key.status === 'revoked') throw new ProtocolError('key-revoked', 'key');
  return key;
}

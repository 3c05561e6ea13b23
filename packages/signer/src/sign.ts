import { encodeCanonicalJson, implicitAssertion, seal } from '@offline-activation/codec';
import type { ArtifactKind } from '@offline-activation/protocol';
import { checkedClaims } from './checked-claims.js';
import type { Signed } from './signed.js';

/** The key's part of signing. */
export interface Signing {
  /** The footer's bytes; none where empty. */
  readonly footer: Uint8Array;
  /** Answers the 64-byte Ed25519 signature over the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Signs claims as an artifact of their kind: canonical JSON, under the kind's implicit assertion.
 *
 * @throws TypeError for claims that break the schema of their kind.
 * @throws {@link ProtocolError} `too-large` for an envelope of more than 8,192 characters.
 * @spec 3.1 (ENV-1), 3.2 (JSON-8)
 */
export async function signClaims<Claims extends { readonly kind: ArtifactKind }>(
  claims: Claims,
  { footer, sign }: Signing,
): Promise<Signed<Claims>> {
  const payload = encodeCanonicalJson(checkedClaims(claims));
  const assertion = implicitAssertion(claims.kind);
  return { claims, envelope: await seal({ payload, footer, assertion }, { sign }) };
}

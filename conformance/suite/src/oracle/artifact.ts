import { utf8 } from './bytes.js';
import { canonicalJson, canonicalText } from './canonical-json.js';
import type { ClaimsOf } from './claims.js';
import type { KeyPair } from './ed25519.js';
import type { JsonObject } from './json.js';
import { assertionOf, isIssuerKind, type Kind } from './kinds.js';
import { keyId } from './paserk.js';
import { signEnvelope } from './paseto.js';

/** A signed artifact with what it was made of. */
export interface Artifact<K extends Kind = Kind> {
  readonly kind: K;
  readonly claims: ClaimsOf[K];
  /** The envelope. */
  readonly text: string;
  /** The key that signed it. */
  readonly signer: KeyPair;
}

/** The footer of an artifact of a kind: the signing key's id for an issuer's, nothing for a machine's. @spec 3.1 */
export function footerOf(kind: Kind, signer: KeyPair): Uint8Array {
  return isIssuerKind(kind) ? utf8(canonicalText({ kid: keyId(signer.publicKey) })) : new Uint8Array();
}

/** Signs claims as an artifact of their kind, in canonical JSON. Does not look at the claims. */
export function signArtifact<K extends Kind>(kind: K, claims: ClaimsOf[K], signer: KeyPair): Artifact<K> {
  const payload = canonicalJson(asJson(claims));
  return {
    kind,
    claims,
    signer,
    text: signEnvelope(signer, payload, assertionOf(kind), footerOf(kind, signer)),
  };
}

/** Claims as the JSON object that they are: an interface has no index signature. */
export function asJson(claims: ClaimsOf[Kind]): JsonObject {
  return claims as unknown as JsonObject;
}

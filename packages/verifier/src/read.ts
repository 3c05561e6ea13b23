import type { JsonObject } from '@offline-activation/codec';
import type { Ed25519, KeyId } from '@offline-activation/keys';
import { keyIdOf } from '@offline-activation/keys';
import type { ArtifactKind } from '@offline-activation/protocol';
import { type ClaimsOf, requireClaims } from './claims.js';
import { requireExtensions } from './crit.js';
import { issuerKeyOf } from './issuer-key.js';
import { requireKind } from './kind.js';
import { machineKeyOf } from './machine-key.js';
import { type Opened, openArtifact } from './opened.js';
import { requireSignature } from './signature.js';
import type { TrustStore } from './trust-store.js';
import { requireVersion } from './version.js';

/** What travels: text as it was pasted, or a file's bytes under any name. */
export type Carrier = Uint8Array | string;

/** An artifact after steps 1 to 7: authentic and well formed. */
export interface Read<Claims> {
  readonly claims: Claims;
  /** Text of the envelope, after normalising: what is stored, compared and digested. */
  readonly envelope: string;
  /** Id of the key that signed it. */
  readonly kid: KeyId;
}

/** Steps 1 to 7 of reading what a machine signed; the first that fails wins. @spec 3.5 */
export async function readMachineSigned<Kind extends 'machine-code' | 'deactivation'>(
  kind: Kind,
  carrier: Carrier,
  ed25519: Ed25519,
): Promise<Read<ClaimsOf[Kind]>> {
  // Steps 1 to 4: size, structure, kind, version.
  const opened = openAs(kind, carrier);
  // Step 5: key.
  const publicKey = machineKeyOf(opened.payload);
  // Step 6: signature.
  await requireSignature(opened.envelope, kind, publicKey, ed25519);
  // Step 7: claims.
  const claims = claimsOf(kind, opened.payload);
  return { claims, envelope: opened.text, kid: keyIdOf(publicKey) };
}

/** Steps 1 to 7 of reading what an issuer signed; the first that fails wins. @spec 3.5 */
export async function readIssuerSigned<Kind extends 'token' | 'receipt'>(
  kind: Kind,
  carrier: Carrier,
  trust: TrustStore,
  ed25519: Ed25519,
): Promise<Read<ClaimsOf[Kind]>> {
  // Steps 1 to 4: size, structure, kind, version.
  const opened = openAs(kind, carrier);
  // Step 5: key.
  const { kid, publicKey } = issuerKeyOf(opened.kid, trust);
  // Step 6: signature.
  await requireSignature(opened.envelope, kind, publicKey, ed25519);
  // Step 7: claims.
  return { claims: claimsOf(kind, opened.payload), envelope: opened.text, kid };
}

function openAs(kind: ArtifactKind, carrier: Carrier): Opened {
  const opened = openArtifact(carrier);
  requireKind(opened.payload, kind);
  requireVersion(opened.payload);
  return opened;
}

function claimsOf<Kind extends ArtifactKind>(kind: Kind, payload: JsonObject): ClaimsOf[Kind] {
  const claims = requireClaims(kind, payload);
  requireExtensions(kind, payload);
  return claims;
}

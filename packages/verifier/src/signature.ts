import { type Envelope, implicitAssertion, verifyEnvelope } from '@offline-activation/codec';
import type { Ed25519 } from '@offline-activation/keys';
import { type ArtifactKind, ProtocolError } from '@offline-activation/protocol';

/**
 * Step 6 of reading: the signature verifies, strictly, under the implicit assertion of the kind expected.
 *
 * @throws {@link ProtocolError} `signature-invalid`.
 * @spec 3.5, step 6 (ENV-2, SIG-1 to SIG-5)
 */
export async function requireSignature(
  envelope: Envelope,
  kind: ArtifactKind,
  publicKey: Uint8Array,
  ed25519: Ed25519,
): Promise<void> {
  if (await verifyEnvelope(envelope, implicitAssertion(kind), publicKey, ed25519)) return;
  throw new ProtocolError('signature-invalid', 'signature');
}

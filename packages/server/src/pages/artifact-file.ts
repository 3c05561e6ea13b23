import { contentDisposition, writeFile } from '@offline-activation/codec';
import { encodePublicKey } from '@offline-activation/keys';
import { ProtocolError } from '@offline-activation/protocol';
import { readIssuerSigned, trustStore } from '@offline-activation/verifier';
import { ALWAYS } from '../http/answers.js';
import type { Parts } from '../parts.js';

/**
 * Answers with an artifact of ours as a file. Nothing is looked up: what we have signed names its product, and anything
 * else is refused.
 *
 * @throws {@link ProtocolError} as reading does.
 * @spec 18.2 (PAGE-8), 11.4 (HTTP-32)
 */
export async function artifactFile(parts: Parts, artifact: string): Promise<Response> {
  const { kind, envelope, product } = await ownArtifact(parts, artifact);
  const { name, mediaType, text } = writeFile({ kind, token: envelope, product });
  return new Response(text, {
    headers: { ...ALWAYS, 'Content-Type': mediaType, 'Content-Disposition': contentDisposition(name) },
  });
}

async function ownArtifact({ issuerKeys, ed25519 }: Parts, artifact: string) {
  const trust = trustStore(
    issuerKeys().map(({ publicKey, status }) => ({ key: encodePublicKey(publicKey), status })),
  );
  const readAs = async (kind: 'token' | 'receipt') => {
    const { claims, envelope } = await readIssuerSigned(kind, artifact, trust, ed25519);
    return { kind, envelope, product: claims.aud };
  };
  try {
    return await readAs('token');
  } catch (error) {
    if (ProtocolError.is(error) && error.code === 'wrong-kind') return readAs('receipt');
    throw error;
  }
}

import { LIMITS } from '@offline-activation/protocol';
import { refusal } from '../rules/refusal.js';

/**
 * Reads a request body of at most 131,072 bytes, however it is framed: one that says it is longer is not read at all,
 * one that turns out to be is read no further.
 *
 * @throws {@link ProtocolError} `too-large`.
 * @spec 11.2 (HTTP-14)
 */
export async function boundedBody(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? '0');
  if (announced > LIMITS.httpBodyBytesMax) throw refusal('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    size += next.value.length;
    if (size > LIMITS.httpBodyBytesMax) {
      await reader?.cancel().catch(() => undefined);
      throw refusal('too-large');
    }
    chunks.push(next.value);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

import { boundedBody } from '../http/bounded-body.js';
import { isCoded } from '../http/content-coding.js';
import { refusal } from '../rules/refusal.js';
import { isFromElsewhere } from './from-elsewhere.js';
import { FromElsewhere } from './refused-form.js';
import type { Site } from './site.js';

const TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?: *;|$)/i;

/**
 * Reads a form as browsers send it: where it comes from, its type and its size are checked in this order.
 *
 * @throws {@link FromElsewhere}
 * @throws {@link ProtocolError} `not-supported`, `too-large`, `malformed`.
 * @spec 18 (PAGE-15), 11.2 (HTTP-14)
 */
export async function sentForm({ base }: Site, request: Request): Promise<FormData> {
  if (isFromElsewhere(request.headers, new URL(base()).origin)) throw new FromElsewhere();
  const type = request.headers.get('content-type') ?? '';
  if (!TYPES.test(type) || isCoded(request)) throw refusal('not-supported', { status: 415 });
  const body = await boundedBody(request);
  try {
    return await new Response(body as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': type },
    }).formData();
  } catch {
    throw refusal('malformed', { reason: 'body' });
  }
}

/** The text of a field; undefined where the form has none of that name. The first one counts. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
}

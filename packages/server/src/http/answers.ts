import { MEDIA_TYPE_JSON } from '@offline-activation/protocol';

/** Headers of every answer. @spec 11.2 (HTTP-10) */
export const ALWAYS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

/** An answer with a JSON body. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...ALWAYS, 'Content-Type': MEDIA_TYPE_JSON, ...headers },
  });
}

/** An answer without a body. */
export function emptyAnswer(status: number): Response {
  return new Response(null, { status, headers: ALWAYS });
}

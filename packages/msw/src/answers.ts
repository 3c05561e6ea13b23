import type { Deed } from './fault.js';

/** What a server says, or something before it, that is overloaded or being looked after. */
export function unavailable({
  status = 503,
  retryAfterSeconds,
}: Extract<Deed, { does: 'unavailable' }>): Response {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return new Response('', { status, headers });
}

/** The page of a captive portal. */
export const page = (): Response =>
  new Response('<!doctype html><title>Log in</title><p>Accept the terms to go online.</p>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/** An answer of which the head and half of the body come. */
export async function brokenOff({ status, headers, body }: Response): Promise<Response> {
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  let isHalf = false;
  const half = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isHalf) controller.error(new TypeError('terminated'));
      else controller.enqueue(bytes.subarray(0, Math.max(1, bytes.length >> 1)));
      isHalf = true;
    },
  });
  return new Response(half, { status, headers });
}

/** An answer after so many milliseconds, or once nobody waits for it any more. */
export async function late(answer: Response, milliseconds: number, signal: AbortSignal): Promise<Response> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
  return answer;
}

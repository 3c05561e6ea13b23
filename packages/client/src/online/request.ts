import { LIMITS, MEDIA_TYPE_JSON, ProtocolError } from '@offline-activation/protocol';
import type { Fetch } from '../ports.js';
import { networkBlocked, serverUnavailable, transportFault } from './transport-fault.js';

/** How requests are sent. */
export interface Transport {
  /** By default the platform's own. */
  readonly fetch?: Fetch | undefined;
  /** Seconds for one complete answer; by default 30. */
  readonly timeoutSeconds?: number | undefined;
}

/** One request. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** Sent as JSON, with POST. */
  readonly body?: unknown;
}

/** A complete answer. */
export interface Answer {
  readonly status: number;
  /** Lower-case, without parameters; empty where the answer has none. */
  readonly mediaType: string;
  /** The header `Retry-After` as it came. */
  readonly retryAfter: string | null;
  readonly body: Uint8Array;
}

/**
 * Sends one request, and answers what came back, whatever its status. A redirect is an answer like any other.
 *
 * @throws {@link ProtocolError} `network-unavailable`, `network-blocked`, `server-unavailable`.
 * @spec 16.8 (NET-2, NET-5, NET-7, NET-11 to NET-14)
 */
export async function ask(asked: Asked, transport: Transport): Promise<Answer> {
  const { fetch = globalThis.fetch, timeoutSeconds = LIMITS.answerSeconds } = transport;
  const ended = new AbortController();
  let isAnswered = false;
  const work = async (): Promise<Answer> => {
    const response = await fetch(requestOf(asked, ended.signal));
    isAnswered = true;
    const { status, headers } = response;
    return {
      status,
      mediaType: mediaTypeOf(headers.get('content-type')),
      retryAfter: headers.get('retry-after'),
      body: await bodyOf(response),
    };
  };
  const time = timer(timeoutSeconds, ended);
  try {
    return await Promise.race([work(), time.isUp]);
  } catch (cause) {
    if (ProtocolError.is(cause)) throw cause;
    // Once its headers are there, it was connected.
    throw isAnswered ? serverUnavailable(cause) : transportFault(cause);
  } finally {
    time.stop();
    // Ends what is still under way: nobody reads on.
    ended.abort();
  }
}

function requestOf({ method, url, body }: Asked, signal: AbortSignal): Request {
  const init: RequestInit = { method, redirect: 'manual', credentials: 'omit', signal };
  const accept = { accept: MEDIA_TYPE_JSON };
  if (body === undefined) return new Request(url, { ...init, headers: accept });
  const headers = { ...accept, 'content-type': MEDIA_TYPE_JSON };
  return new Request(url, { ...init, headers, body: JSON.stringify(body) });
}

/** Ends a request when its time is up. A transport that knows that it was never connected may say so then. */
function timer(seconds: number, ended: AbortController) {
  let running: ReturnType<typeof setTimeout>;
  const isUp = new Promise<never>((_, reject) => {
    running = setTimeout(() => {
      ended.abort();
      running = setTimeout(() => reject(serverUnavailable()), 0);
    }, seconds * 1000);
  });
  return { isUp, stop: () => clearTimeout(running) };
}

/** The body, read up to the limit and not beyond. */
async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > LIMITS.answerBytesMax) throw networkBlocked();
    parts.push(next.value);
  }
  const body = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}

const mediaTypeOf = (contentType: string | null): string =>
  (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Published by the engine of Node's `fetch` when a request is written to a connection. */
const WRITTEN = 'undici:client:sendHeaders';
/** Published when the head of an answer has come. */
const ANSWERED = 'undici:request:headers';
/** What the engine itself calls a host that cannot be reached in time. */
const NOT_CONNECTED = 'UND_ERR_CONNECT_TIMEOUT';
/** What an answer is called that `fetch` keeps to itself and fails with: 407. */
const ANSWER_KEPT = 'ERR_ANSWER_KEPT';

/**
 * Node's own `fetch`, which also tells a host that could not be reached in time from one that is silent: when a request
 * is ended before any connection was made, it fails with the code `UND_ERR_CONNECT_TIMEOUT`. When it fails on an answer
 * that has come, it does so with the code `ERR_ANSWER_KEPT`.
 *
 * @spec 16.8 (NET-11, NET-13, NET-17)
 */
export async function platformFetch(request: Request): Promise<Response> {
  const url = new URL(request.url);
  let isConnected = false;
  const written = (message: unknown) => {
    isConnected ||= isOf(message, url, request.method);
  };
  let isAnswered = false;
  const answered = (message: unknown) => {
    isAnswered ||= isOf(message, url, request.method);
  };
  subscribe(WRITTEN, written);
  subscribe(ANSWERED, answered);
  try {
    return await fetch(request);
  } catch (cause) {
    if (isAnswered && !request.signal.aborted) {
      throw Object.assign(new Error('an answer that fetch keeps', { cause }), { code: ANSWER_KEPT });
    }
    if (isConnected || !request.signal.aborted) throw cause;
    throw Object.assign(new Error('no connection in time', { cause }), { code: NOT_CONNECTED });
  } finally {
    unsubscribe(WRITTEN, written);
    unsubscribe(ANSWERED, answered);
  }
}

interface Written {
  readonly request?: { readonly origin?: unknown; readonly path?: unknown; readonly method?: unknown };
}

function isOf(message: unknown, url: URL, method: string): boolean {
  const { request } = message as Written;
  return (
    String(request?.origin) === url.origin &&
    request?.path === url.pathname + url.search &&
    request.method === method
  );
}

import { Untestable } from '../outcome.js';
import type { HttpReply, HttpRequest } from '../target.js';
import { BOUNDS, type Bounds, type Fault, seconds, type Transport } from './transport.js';

/** A server as a function, as `fetch` handlers of many frameworks are. */
export type FetchHandler = (request: Request) => Promise<Response> | Response;

/** Sends to a function in this process. @throws Untestable for requests that `Request` cannot express. */
export function fetchTransport(handler: FetchHandler, bounds: Bounds = BOUNDS): Transport {
  return {
    async send(request) {
      const outgoing = requestOf(request);
      const started = performance.now();
      const ended = await withinTime(answer(handler, outgoing, bounds), bounds.timeoutMs);
      const took = Math.round(performance.now() - started);
      return 'kind' in ended ? { fault: ended, took } : { reply: ended, took };
    },
    async close() {},
  };
}

function requestOf({ method, url, headers, body }: HttpRequest): Request {
  try {
    const given = typeof body === 'string' || body === undefined ? body : new Uint8Array(body);
    return new Request(url, { method, headers: { ...headers }, ...(given !== undefined && { body: given }) });
  } catch (error) {
    throw new Untestable(`a function cannot be sent this request: ${(error as Error).message}`);
  }
}

async function answer(handler: FetchHandler, request: Request, bounds: Bounds): Promise<HttpReply | Fault> {
  try {
    const response = await handler(request);
    const body = await bodyOf(response, bounds.answerBytesMax);
    if (!body) return { kind: 'flood', says: `the answer's body is over ${bounds.answerBytesMax} bytes` };
    return { status: response.status, headers: headersOf(response.headers), body };
  } catch (error) {
    return {
      kind: 'broken',
      says: `the server threw: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** As over a socket: one name, one text, cookies joined like the rest. */
function headersOf(headers: Headers): Record<string, string> {
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies.join(', ') }) };
}

async function bodyOf(response: Response, bytesMax: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (!response.body) return new Uint8Array();
  for await (const part of response.body) {
    bytes += part.length;
    if (bytes > bytesMax) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function withinTime(work: Promise<HttpReply | Fault>, ms: number): Promise<HttpReply | Fault> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Fault>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'hang', says: `no complete answer within ${seconds(ms)}` }), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, Agent as TlsAgent } from 'node:https';
import type { HttpReply, HttpRequest } from '../target.js';
import { broken, faultOf } from './fault-of.js';
import { afterTime, BOUNDS, type Bounds, type Fault, seconds, type Transport } from './transport.js';

/** Sends over node:http with connections kept alive; `https:` URLs over TLS. */
export function httpTransport(bounds: Bounds = BOUNDS): Transport {
  // Idle connections are given up before most servers do, so that a request seldom meets one that is closing.
  const options = { keepAlive: true, maxSockets: 256, timeout: 1_000 };
  const plain = new Agent(options);
  const tls = new TlsAgent(options);
  return {
    async send(request) {
      const started = performance.now();
      const url = httpUrl(request.url);
      if (!url) return { fault: broken('the URL is not an absolute http or https one'), took: 0 };
      const isTls = url.protocol === 'https:';
      const open = (agent: Agent | false) => () => {
        const options = { method: request.method, headers: headersOf(request), agent };
        return isTls ? httpsRequest(url, options) : httpRequest(url, options);
      };
      let ended = await exchange(open(isTls ? tls : plain), request, bounds);
      // A kept connection that the server had closed meanwhile says nothing about this request.
      if ('stale' in ended) ended = await exchange(open(false), request, bounds);
      const took = Math.round(performance.now() - started);
      return 'reply' in ended ? { reply: ended.reply, took } : { fault: ended.fault, took };
    },
    async close() {
      plain.destroy();
      tls.destroy();
    },
  };
}

type Ended =
  | { readonly reply: HttpReply }
  | { readonly fault: Fault }
  | { readonly fault: Fault; readonly stale: true };

/** One request on one connection; settles once, whatever the other side does. */
function exchange(open: () => ClientRequest, { body }: HttpRequest, bounds: Bounds): Promise<Ended> {
  return new Promise((resolve) => {
    let outgoing: ClientRequest;
    try {
      outgoing = open();
    } catch (error) {
      resolve({ fault: broken(`the request cannot be written: ${(error as Error).message}`) });
      return;
    }
    let head: IncomingMessage | undefined;
    const received: Buffer[] = [];
    let bytes = 0;
    const settle = (ended: Ended) => {
      stopWaiting();
      resolve(ended);
      if (!('reply' in ended)) outgoing.destroy();
    };
    const sofar = () => (head ? `status ${head.statusCode} and ${bytes} bytes of the body` : 'nothing');
    const stopWaiting = afterTime(bounds.timeoutMs, () =>
      settle({
        fault: {
          kind: 'hang',
          says: `no complete answer within ${seconds(bounds.timeoutMs)}; ${sofar()} came`,
        },
      }),
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const fault = faultOf(error, sofar());
      const stale = fault.kind === 'closed' && outgoing.reusedSocket && !head;
      settle(stale ? { fault, stale } : { fault });
    });
    outgoing.on('upgrade', (_, socket) => {
      socket.destroy();
      settle({ fault: broken('the server changed the protocol (101)') });
    });
    outgoing.on('response', (incoming) => {
      head = incoming;
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        received.push(chunk);
        if (bytes > bounds.answerBytesMax) {
          settle({
            fault: { kind: 'flood', says: `the answer's body is over ${bounds.answerBytesMax} bytes` },
          });
        }
      });
      incoming.on('error', (error: NodeJS.ErrnoException) => settle({ fault: faultOf(error, sofar()) }));
      incoming.on('close', () => {
        if (incoming.complete) return;
        settle({ fault: { kind: 'closed', says: `the connection was closed early; ${sofar()} came` } });
      });
      incoming.on('end', () => settle({ reply: replyOf(incoming, Buffer.concat(received)) }));
    });
    outgoing.end(body);
  });
}

function httpUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** Text and bytes are sent with their length, unless the case frames the body itself. */
function headersOf({ headers = {}, body }: HttpRequest): Record<string, string> {
  const framed = Object.keys(headers).some((name) => /^(content-length|transfer-encoding)$/i.test(name));
  return body === undefined || framed
    ? { ...headers }
    : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}

function replyOf(incoming: IncomingMessage, body: Uint8Array): HttpReply {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { status: incoming.statusCode ?? 0, headers, body: new Uint8Array(body) };
}

import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { HttpReply, RawRequest } from '../target.js';
import { broken, faultOf } from './fault-of.js';
import { parseRawReply } from './raw-reply.js';
import { afterTime, BOUNDS, type Bounds, type FaultKind, type Sent, seconds } from './transport.js';

/**
 * Writes bytes to a connection of their own and reads one answer, for requests that no HTTP client would write.
 *
 * The answer is complete when its framing says so, or when the server closes after the headers and no length was
 * announced.
 */
export async function sendRaw({ url, chunks }: RawRequest, bounds: Bounds = BOUNDS): Promise<Sent> {
  if (!URL.canParse(url)) return { fault: broken('the URL is not an absolute http or https one'), took: 0 };
  const { hostname, port, protocol } = new URL(url);
  const started = performance.now();
  return await new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const at = { host, port: Number(port) || (protocol === 'https:' ? 443 : 80) };
    // A server name in TLS is never an address.
    const named = isIP(host) === 0 && { servername: host };
    const socket: Socket = protocol === 'https:' ? connectTls({ ...at, ...named }) : connect(at);
    const received: Buffer[] = [];
    let bytes = 0;
    const took = () => Math.round(performance.now() - started);
    const settle = (sent: Sent) => {
      stopWaiting();
      resolve(sent);
      socket.destroy();
    };
    const fail = (kind: FaultKind, says: string) => settle({ fault: { kind, says }, took: took() });
    const stopWaiting = afterTime(bounds.timeoutMs, () =>
      fail('hang', `no complete answer within ${seconds(bounds.timeoutMs)}; ${bytes} bytes came`),
    );
    const look = (closed: boolean) => {
      const reply: HttpReply | undefined = parseRawReply(Buffer.concat(received), closed);
      if (reply) settle({ reply, took: took() });
      else if (closed) fail('closed', `the connection was closed early; ${bytes} bytes came`);
    };
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      received.push(chunk);
      if (bytes > bounds.answerBytesMax) fail('flood', `the answer is over ${bounds.answerBytesMax} bytes`);
      else look(false);
    });
    socket.on('end', () => look(true));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const { kind, says } = faultOf(error, `${bytes} bytes`);
      // A server may answer and close before it has read everything: what came counts.
      if (kind === 'closed') look(true);
      else fail(kind, says);
    });
    void write(socket, chunks);
  });
}

async function write(socket: Socket, chunks: RawRequest['chunks']): Promise<void> {
  for (const chunk of chunks) {
    await new Promise<void>((resolve) => {
      if (socket.destroyed) resolve();
      else socket.write(chunk, () => resolve());
    });
  }
}

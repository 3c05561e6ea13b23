import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { HttpReply, RawRequest } from '../target.js';
import { parseRawReply } from './raw-reply.js';
import { BOUNDS, type Bounds, type FaultKind, type Sent, seconds } from './transport.js';

/**
 * Writes bytes to a connection of their own and reads one answer, for requests that no HTTP client would write.
 *
 * The answer is complete when its framing says so, or when the server closes after the headers and no length was
 * announced.
 */
export function sendRaw({ url, chunks }: RawRequest, bounds: Bounds = BOUNDS): Promise<Sent> {
  const { hostname, port, protocol } = new URL(url);
  const started = performance.now();
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const at = { host, port: Number(port) || (protocol === 'https:' ? 443 : 80) };
    const socket: Socket = protocol === 'https:' ? connectTls({ ...at, servername: host }) : connect(at);
    const received: Buffer[] = [];
    let bytes = 0;
    const took = () => Math.round(performance.now() - started);
    const settle = (sent: Sent) => {
      clearTimeout(timer);
      resolve(sent);
      socket.destroy();
    };
    const fail = (kind: FaultKind, says: string) => settle({ fault: { kind, says }, took: took() });
    const timer = setTimeout(
      () => fail('hang', `no complete answer within ${seconds(bounds.timeoutMs)}; ${bytes} bytes came`),
      bounds.timeoutMs,
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
      if (error.code === 'ECONNREFUSED') fail('refused', 'nothing listens there (ECONNREFUSED)');
      // A server may answer and close before it has read everything: what came counts.
      else look(true);
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

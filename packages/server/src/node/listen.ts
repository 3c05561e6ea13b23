import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { problemAnswer } from '../http/problem-answer.js';
import { refusal } from '../rules/refusal.js';
import type { Fetch } from '../server.js';

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

/** Something that listens. */
export interface Listener {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** Takes no more connections, lets answers under way finish for a moment, then ends what is left. */
  close(): Promise<void>;
}

/** How long answers under way may take once the listener closes. */
const CLOSE_GRACE_MS = 2_000;

/**
 * Listens for HTTP, without TLS. A request's source is the address of the socket; no header is believed.
 *
 * @throws Error of the platform, as `EADDRINUSE`.
 */
export async function listen(
  fetch: Fetch,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listener> {
  const answer = getRequestListener(
    (request, { incoming }) => {
      const source = (incoming as IncomingMessage).socket.remoteAddress;
      return fetch(request, source === undefined ? {} : { source });
    },
    {
      overrideGlobalObjects: false,
      // What is no request at all: a broken Host header or target names no resource of ours.
      errorHandler: () => problemAnswer(refusal('not-supported', { status: 404 }), () => {}),
    },
  );
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { url: originOf(server.address() as AddressInfo), close: () => close(server) };
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close((error) => {
      clearTimeout(impatience);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Unmeasured } from '../outcome.js';

/** A port that is free for a while may be lent to a connection of any other program. */
const PATIENCE_MS = 10_000;
const BETWEEN_MS = 50;

/** An HTTP server on a free port of the loopback that can go away and come back. */
export interface Listener {
  readonly port: number;
  /** How many connections have been made. */
  readonly connections: number;
  /** How many of them brought something that is no HTTP, as a TLS handshake. */
  readonly garbled: number;
  /** From now on connections are refused; those that are open stay. */
  leave(): Promise<void>;
  /** Listens again, on the same port. @throws Unmeasured where another program keeps it. */
  comeBack(): Promise<void>;
  /** Ends everything. */
  close(): Promise<void>;
}

/**
 * Starts one.
 *
 * @param patienceMs - How long it is waited for the port when it comes back.
 */
export async function listenOnLoopback(answer: RequestListener, patienceMs = PATIENCE_MS): Promise<Listener> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let garbled = 0;
  let server: Server | undefined;

  async function start(port: number): Promise<number> {
    const made = createServer(answer);
    made.on('connection', (socket) => {
      connections++;
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    });
    made.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
      if (code.startsWith('HPE_')) garbled++;
      socket.destroy();
    });
    await new Promise<void>((resolve, reject) => {
      made.once('error', reject);
      made.listen(port, '127.0.0.1', () => resolve());
    });
    server = made;
    return (made.address() as AddressInfo).port;
  }

  const port = await start(0);
  return {
    port,
    get connections() {
      return connections;
    },
    get garbled() {
      return garbled;
    },
    async leave() {
      // The port is closed at once; `close` calls back only when the last connection has ended.
      server?.close();
      server = undefined;
    },
    async comeBack() {
      for (let waited = 0; !server; waited += BETWEEN_MS) {
        try {
          await start(port);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
          if (waited >= patienceMs) throw new Unmeasured(`another program has taken port ${port}`);
          await wait(BETWEEN_MS);
        }
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      const last = server;
      server = undefined;
      if (last) await new Promise((resolve) => last.close(resolve));
    },
  };
}

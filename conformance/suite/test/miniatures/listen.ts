import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';

/** Something that listens on loopback until it is closed. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** An HTTP server on a free port. */
export function listen(answer: RequestListener): Promise<Listening> {
  return listening(createServer(answer));
}

/** A bare TCP server on a free port: it may say anything. */
export function listenTcp(talk: (socket: Socket) => void): Promise<Listening> {
  return listening(
    createTcpServer((socket) => {
      socket.on('error', () => undefined);
      talk(socket);
    }),
  );
}

async function listening(server: Server | TcpServer): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A URL at which nothing listens. */
export async function nowhere(): Promise<string> {
  const server = await listen(() => undefined);
  await server.close();
  return server.url;
}

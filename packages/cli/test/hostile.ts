import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { afterAll } from 'vitest';

/** A server that answers every request alike, at a URL of its own; gone when the test file is done. */
export async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  afterAll(() => void server.closeAllConnections());
  return await listening(server);
}

/** A server that does something to every connection. */
export async function socketServerThat(does: Parameters<typeof createSocketServer>[1]): Promise<string> {
  return await listening(createSocketServer(does));
}

/** A URL at which nothing listens any more. */
export async function nowhere(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return url;
}

async function listening(server: Server): Promise<string> {
  afterAll(() => void server.close());
  return await listen(server);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/directory`;
}

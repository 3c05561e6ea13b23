import type { Socket } from 'node:net';
import { type Listening, listen, listenTcp } from './listen.js';

const raw = (text: string, end = true) =>
  listenTcp((socket: Socket) => {
    socket.once('data', () => (end ? socket.end(text) : socket.write(text)));
  });

/** Servers that answer everything in one wrong way. */
export const hostile = {
  emptyObject: () => listen((_, answer) => answer.setHeader('content-type', 'application/json').end('{}')),
  error500: () => listen((_, answer) => answer.writeHead(500).end('Internal Server Error')),
  html: () =>
    listen((_, answer) => answer.end('<!doctype html><title>Welcome</title><script>alert(1)</script>')),
  redirect: () =>
    listen((_, answer) => answer.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end()),
  hang: () => listen(() => undefined),
  halfAndHang: () => raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', false),
  flood: () =>
    listen((_, answer) => {
      const more = () => {
        while (answer.write('x'.repeat(65_536)));
      };
      answer.on('drain', more);
      more();
    }),
  manyHeaders: () => raw(`HTTP/1.1 200 OK\r\n${'X-Filler: x\r\n'.repeat(4000)}\r\n{}`),
  closesAtOnce: () => listenTcp((socket) => socket.destroy()),
  closesHalfway: () => raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"protocol"'),
  notHttp: () => raw('SSH-2.0-OpenSSH_9.2\r\n'),
  dripping: () =>
    listen((_, answer) => {
      const timer = setInterval(() => answer.write(' '), 20);
      answer.on('close', () => clearInterval(timer));
    }),
} satisfies Record<string, () => Promise<Listening>>;

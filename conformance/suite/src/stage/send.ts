import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.js';

/** How long a late answer takes: several times the timeout that cases set. */
export const LATE_MILLISECONDS = 3500;
/** How long an answer in pieces takes, well within that timeout. */
const PIECES_MILLISECONDS = 200;

/** Ways to send an answer. Timers end with the connection. */
export const send = {
  whole(response: ServerResponse, answer: Answer): void {
    head(response, answer);
    response.end(answer.body);
  },
  /** Head and body together, late. */
  late(response: ServerResponse, answer: Answer): void {
    const timer = setTimeout(() => send.whole(response, answer), LATE_MILLISECONDS);
    response.on('close', () => clearTimeout(timer));
  },
  /** The head at once, the body in equal pieces until the time is over. */
  drip(response: ServerResponse, answer: Answer, milliseconds = LATE_MILLISECONDS, pieces = 20): void {
    head(response, answer);
    response.flushHeaders();
    const size = Math.ceil(answer.body.length / pieces);
    let at = 0;
    const timer = setInterval(() => {
      response.write(answer.body.slice(at, at + size));
      at += size;
      if (at < answer.body.length) return;
      clearInterval(timer);
      response.end();
    }, milliseconds / pieces);
    response.on('close', () => clearInterval(timer));
  },
  pieces(response: ServerResponse, answer: Answer): void {
    send.drip(response, answer, PIECES_MILLISECONDS, 4);
  },
  /** The whole length promised, half of it kept. */
  half(response: ServerResponse, answer: Answer): void {
    const body = Buffer.from(answer.body);
    head(response, answer, { 'content-length': String(body.length) });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  },
  padded(response: ServerResponse, answer: Answer, bytes: number): void {
    send.whole(response, {
      ...answer,
      body: answer.body + ' '.repeat(bytes - Buffer.byteLength(answer.body)),
    });
  },
  /** So many bytes of a body whose end never comes. */
  flood(response: ServerResponse, answer: Answer, bytes: number): void {
    head(response, answer);
    response.flushHeaders();
    const piece = Buffer.alloc(65_536, 0x20);
    let left = bytes;
    const more = () => {
      while (left > 0) {
        const now = piece.subarray(0, Math.min(left, piece.length));
        left -= now.length;
        if (!response.write(now)) return;
      }
    };
    response.on('drain', more);
    more();
  },
};

/** Connections are never used twice: what a fault does to one says nothing about the next. */
function head(response: ServerResponse, answer: Answer, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(answer.status, { ...answer.headers, connection: 'close', ...more });
}

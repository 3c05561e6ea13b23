import { afterEach, describe, expect, it } from 'vitest';
import { parseRawReply } from '../../src/targets/raw-reply.js';
import { sendRaw } from '../../src/targets/raw-socket.js';
import { hostile } from '../miniatures/hostile.js';
import { type Listening, listenTcp, nowhere } from '../miniatures/listen.js';

/** What comes has time for that on any machine; silence is waited for a moment. */
const BOUNDS = { timeoutMs: 60_000, answerBytesMax: 100_000 };
const MOMENT = { ...BOUNDS, timeoutMs: 250 };
const open: Listening[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function sent(
  starting: Promise<Listening>,
  chunks: (string | Uint8Array)[] = ['GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
  bounds = BOUNDS,
) {
  const server = await starting;
  open.push(server);
  return await sendRaw({ url: server.url, chunks }, bounds);
}

const read = (text: string, closed = false) => parseRawReply(Buffer.from(text, 'latin1'), closed);

describe('an answer in raw bytes', () => {
  it('is complete by its length, its chunks, its status or the end', () => {
    expect(
      read('HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\nX-A: 1\r\nx-a: 2\r\n\r\n{}more'),
    ).toMatchObject({
      status: 400,
      headers: { 'content-length': '2', 'x-a': '1, 2' },
      body: new Uint8Array([123, 125]),
    });
    const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n';
    expect(read(chunked)?.body).toEqual(new Uint8Array([123, 125]));
    expect(read('HTTP/1.1 204 No Content\r\n\r\n')).toMatchObject({ status: 204 });
    expect(read('HTTP/1.0 200 OK\r\n\r\nall', true)?.body).toHaveLength(3);
    expect(
      read('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n')?.status,
    ).toBe(413);
  });

  it('is not complete before', () => {
    for (const text of [
      '',
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{',
      'HTTP/1.1 200 OK\r\n\r\nall',
      'SSH-2.0\r\n\r\n',
    ]) {
      expect(read(text)).toBeUndefined();
    }
  });
});

describe('raw bytes to a server', () => {
  it('arrive as they are, in order', async () => {
    let seen = '';
    const server = listenTcp((socket) => {
      socket.on('data', (bytes: Buffer) => {
        seen += bytes.toString('latin1');
        if (seen.endsWith('end')) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      });
    });
    const { reply } = await sent(server, ['one ', new Uint8Array([0, 255]), ' end']);
    expect(reply?.status).toBe(200);
    expect(seen).toBe('one \u0000ÿ end');
  });

  it('count as answered where the server answers and closes without reading all', async () => {
    const server = listenTcp((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 413 Too Large\r\nConnection: close\r\n\r\n'));
    });
    const { reply } = await sent(server, ['x'.repeat(1000)]);
    expect(reply?.status).toBe(413);
  });

  it('end with a fault where no complete answer comes', async () => {
    expect((await sent(hostile.hang(), undefined, MOMENT)).fault).toMatchObject({ kind: 'hang' });
    expect((await sent(hostile.closesAtOnce())).fault).toMatchObject({ kind: 'closed' });
    expect((await sent(hostile.closesHalfway())).fault).toMatchObject({ kind: 'closed' });
    expect((await sent(hostile.flood())).fault).toMatchObject({ kind: 'flood' });
    const gone = await sendRaw({ url: await nowhere(), chunks: ['x'] }, BOUNDS);
    expect(gone.fault).toMatchObject({ kind: 'refused' });
  });
});

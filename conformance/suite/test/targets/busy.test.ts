import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpTransport } from '../../src/targets/http-transport.js';
import { sendRaw } from '../../src/targets/raw-socket.js';

/** A server in a thread of its own, that answers though this one is busy: 1 where it was asked, 2 where it has answered. */
const state = new Int32Array(new SharedArrayBuffer(4));
const SERVER = `
  const { createServer } = require('node:http');
  const { parentPort, workerData: state } = require('node:worker_threads');
  const set = (value) => { Atomics.store(state, 0, value); Atomics.notify(state, 0); };
  createServer((request, response) => {
    set(1);
    // Whoever asked is busy from here on, and says so.
    Atomics.wait(state, 0, 1);
    response.on('finish', () => set(3)).end('answer');
  }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });
`;
const TIMEOUT_MS = 300;
const bounds = { timeoutMs: TIMEOUT_MS, answerBytesMax: 1_000 };
let worker: Worker;
let url = '';
beforeAll(async () => {
  worker = new Worker(SERVER, { eval: true, workerData: state });
  const [port] = (await once(worker, 'message')) as [number];
  url = `http://127.0.0.1:${port}/`;
});
afterAll(() => worker.terminate());

/** Keeps this thread busy from when the server is asked until it has answered and the time for that is long over. */
async function busyMeanwhile<A>(sending: Promise<A>): Promise<A> {
  const started = performance.now();
  while (Atomics.load(state, 0) !== 1) await new Promise((resolve) => setImmediate(resolve));
  Atomics.store(state, 0, 2);
  Atomics.notify(state, 0);
  Atomics.wait(state, 0, 2);
  while (performance.now() < started + 2 * TIMEOUT_MS);
  return await sending;
}

describe('an answer that came in time, while the suite itself was busy', () => {
  it('is an answer, over HTTP', async () => {
    const transport = httpTransport(bounds);
    const sent = await busyMeanwhile(transport.send({ method: 'GET', url }));
    expect(sent.reply?.status).toBe(200);
    await transport.close();
  });

  it('is an answer, over a connection of its own', async () => {
    const request = { url, chunks: ['GET / HTTP/1.1\r\nHost: x\r\n\r\n'] };
    const sent = await busyMeanwhile(sendRaw(request, bounds));
    expect(sent.reply?.status).toBe(200);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { spec } from '../../src/requirements.js';
import { probe } from '../../src/targets/probe.js';
import { summarise } from '../../src/verdict/summary.js';
import { hostile } from '../miniatures/hostile.js';
import { listen, nowhere } from '../miniatures/listen.js';

/** What comes has time for that on any machine; silence is waited for a moment. */
const BOUNDS = { timeoutMs: 60_000, answerBytesMax: 100_000 };
const MOMENT = { ...BOUNDS, timeoutMs: 250 };
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function ending(url: string, bounds = BOUNDS) {
  const probed = await probe(url, undefined, bounds);
  if (probed.ok) return { exitCode: 0, why: '' };
  const { row } = probed;
  const { exitCode } = summarise({ rows: [row], cases: [], claims: [], control: false, spec: spec() });
  return { exitCode, why: row.why ?? '', breach: row.breach };
}

const GOOD = {
  protocol: 'oap/1',
  issuer: 'Miniature',
  claims: ['core'],
  keys: [
    {
      kid: `k4.pid.${'A'.repeat(44)}`,
      key: `k4.public.${'A'.repeat(43)}`,
      status: 'active',
    },
  ],
  products: [{ id: 'example-editor', name: 'Example Editor', editions: ['standard'] }],
  limits: { httpBodyBytesMax: 131_072, challengeSeconds: 300 },
  resources: { activations: 'https://vendor.example/activations' },
};

async function serving(directory: unknown) {
  const server = await listen((_, answer) => answer.end(JSON.stringify(directory)));
  open.push(server);
  return server.url;
}

describe('the preflight', () => {
  it('lets a directory pass', async () => {
    expect(await ending(await serving(GOOD))).toMatchObject({ exitCode: 0 });
  });

  it('could not measure where nothing listens', async () => {
    expect(await ending(await nowhere())).toMatchObject({
      exitCode: 3,
      why: expect.stringContaining('nothing listens there'),
    });
  });

  it.each([
    ['hang', MOMENT],
    ['halfAndHang', MOMENT],
    ['dripping', MOMENT],
    ['closesAtOnce', BOUNDS],
    ['closesHalfway', BOUNDS],
    ['notHttp', BOUNDS],
  ] as const)('could not measure where the server is %s', async (name, bounds) => {
    const server = await hostile[name]();
    open.push(server);
    expect(await ending(server.url, bounds)).toMatchObject({
      exitCode: 3,
      why: expect.stringContaining(server.url),
    });
  });

  it.each([
    ['emptyObject', /a directory with protocol, got \{\}/],
    ['error500', /expected status 200, got status 500/],
    ['html', /expected JSON, got <!doctype html>/],
    ['redirect', /got status 302, a redirect to http:\/\/127.0.0.1:1\/elsewhere/],
    ['flood', /over 100000 bytes/],
    ['manyHeaders', /headers are over 16 KiB/],
  ] as const)('fails HTTP-1 where the server is %s', async (name, why) => {
    const server = await hostile[name]();
    open.push(server);
    const ended = await ending(server.url);
    expect(ended).toMatchObject({ exitCode: 1, breach: { id: 'HTTP-1' } });
    expect(`expected ${ended.breach?.expected}, got ${ended.breach?.got}`).toMatch(why);
    expect(ended.why).toBe('the directory URL answers, but not with a directory');
  });

  it('fails HTTP-1 for a directory that is not as chapter 11.1 has it, and says where', async () => {
    const ended = await ending(await serving({ ...GOOD, limits: { ...GOOD.limits, challengeSeconds: 60 } }));
    expect(ended).toMatchObject({ exitCode: 1, breach: { id: 'HTTP-1', at: '/limits/challengeSeconds' } });
  });
});

// @ts-nocheck A driver that says what no driver should: there is nothing for types to hold on to.
// A driver of a bare verifier, and many ways in which one may misbehave: node toy-driver.mjs WAY [FILE]
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [way = 'good', file] = process.argv.slice(2);

const ABOUT = {
  protocol: 'oap-driver/1',
  name: 'toy',
  version: '1',
  claims: ['verifier'],
  capabilities: [],
};
const REFUSED = { error: { code: 'malformed', remedy: 'Choose another.', offers: [], reason: 'no-token' } };
const COMPARED = { verdict: 'match', score: 9, unreadable: 0, total: 9, changed: [], missing: [] };
const SAID_YES = { envelope: `v4.public.${'A'.repeat(120)}.AAAA`, claims: {}, ...COMPARED };
const RESULTS = { initialize: ABOUT, read: REFUSED, verify: REFUSED, compare: COMPARED };

const write = (text) => process.stdout.write(text);
const say = (response) => write(`${JSON.stringify({ jsonrpc: '2.0', ...response })}\n`);
const forever = () => new Promise(() => setInterval(() => {}, 1000));

async function answer({ id, method }) {
  if (way === 'yes') return say({ id, result: method === 'initialize' ? ABOUT : SAID_YES });
  const isAsked = way.endsWith('-at-start') ? method === 'initialize' : method === 'read';
  if (isAsked) {
    const misbehave = WAYS[way.replace('-at-start', '')];
    if (misbehave) return await misbehave(id, method);
  }
  return say({ id, result: RESULTS[method] });
}

const WAYS = {
  hang: forever,
  die() {
    process.stderr.write('out of luck\n', () => process.exit(3));
    return forever();
  },
  'die-once'(id) {
    if (existsSync(file)) return say({ id, result: ABOUT });
    appendFileSync(file, 'x');
    process.exit(3);
  },
  'break-off'(id) {
    write(`{"jsonrpc":"2.0","id":${id},"resu`);
    process.stdout.end(() => process.exit(0));
    return forever();
  },
  'long-line': () => write('x'.repeat(1_100_000)),
  lines() {
    for (let i = 0; i < 5000; i++) write(`line ${i}\n`);
  },
  'wrong-id': (id) => say({ id: id + 1000, result: REFUSED }),
  rubbish: () => write(`everything is fine ${'!'.repeat(300)}\n`),
  'no-text': () => process.stdout.write(Buffer.from([0xff, 0xfe, 0x0a])),
  request: (id, method) => say({ id, method, params: {} }),
  twice(id) {
    say({ id, result: REFUSED });
    say({ id, result: REFUSED });
  },
  chatter(id) {
    write('reading a token\n');
    say({ id, result: REFUSED });
  },
  // Refuses with `storage-unwritable` what it cannot write whole.
  writer(id) {
    try {
      writeFileSync(file, 'x'.repeat(4096));
      return say({ id, result: REFUSED });
    } catch {
      return say({ id, result: { error: { ...REFUSED.error, code: 'storage-unwritable' } } });
    }
  },
  'two-minds': (id) => say({ id, result: REFUSED, error: { code: -32603, message: 'no' } }),
  neither: (id) => say({ id }),
  error: (id) => say({ id, error: { code: -32603, message: 'NullPointerException' } }),
  unknown: (id) => say({ id, error: { code: -32601, message: 'no such method' } }),
  'no-offers': (id) => say({ id, result: { error: { code: 'malformed', remedy: 'Choose another.' } } }),
  'bad-name': (id) => say({ id, result: { ...ABOUT, name: 7 } }),
  'alone-online': (id) => say({ id, result: { ...ABOUT, claims: ['online'] } }),
};

if (way === 'banner') write('toy 1.0, ready\n');
if (way === 'hang-after-first' && existsSync(file)) await forever();
if (way === 'hang-after-first') appendFileSync(file, 'x');
process.stderr.write(`toy driver, ${way}\n`);

for await (const line of createInterface({ input: process.stdin })) await answer(JSON.parse(line));
if (way === 'stubborn') await forever();

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { fileStorage } from '../src/node.js';
import { decodeState } from '../src/state/state-bytes.js';
import { anchorOf, issuer } from './vendor.js';
import { NOW, worldOf } from './world.js';

const CHILD = fileURLToPath(new URL('./kill-child.mjs', import.meta.url));
const ROUNDS = 12;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oap-client-kill-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('STORE-1, STORE-2: killed at any instant, a client finds what it last answered, or the next', async () => {
  const seed = Number(process.env['OAP_SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed of the instants: ${seed} (OAP_SEED)`);
  const instants = mulberry(seed);
  let made = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = spawn(process.execPath, [CHILD, folder, anchorOf(issuer).key, String(made)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const answered = await killedAfter(child, instants() * 30);
    const state = decodeState(await readFile(join(folder, 'state')));
    const found = Buffer.from(codeClaims(state?.pending as string).jti, 'base64url').readUInt32BE();
    expect([answered, answered + 1], `round ${round} of seed ${seed}`).toContain(found);
    made = found;
  }
  // Whatever was left, a lock for example, is in nobody's way.
  await worldOf({ storage: fileStorage(folder) }).client.machineCode({ now: NOW, new: 'code' });
});

/** Kills a child some milliseconds after its first answer, and tells the last one that came out of it. */
async function killedAfter(child: ChildProcess, milliseconds: number): Promise<number> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), closed]);
  await pause(milliseconds);
  child.kill('SIGKILL');
  await closed;
  return Number(output.split('\n').at(-2));
}

/** A small generator of numbers from 0 to 1. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

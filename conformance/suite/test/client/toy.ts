import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { attachDriver } from '../../src/client/attach.js';
import type { ClientCase } from '../../src/client/case.js';
import { PROTOCOL_CASES } from '../../src/client/cases/driver/protocol.js';
import { runClient } from '../../src/client/run.js';
import type { ClientTarget } from '../../src/client/target.js';
import type { Row } from '../../src/runner/row.js';

const TOY = fileURLToPath(new URL('./toy-driver.mjs', import.meta.url));

/** Params of `compare` that every driver can answer. */
export const COMPARE = {
  binding: {
    scheme: 'oap-fp-1',
    components: [{ name: 'a', class: 'hardware', digest: 'AAAAAAAAAAAAAAAAAAAAAA', weight: 1 }],
    quorum: 1,
  },
  components: [],
};

/** The command of a driver that misbehaves in one way. */
const toy = (way: string, ...more: string[]) => ({ argv: [process.execPath, TOY, way, ...more] });

/** Attaches it, or says why that is not possible. */
export async function attachToy(way: string, more: readonly string[] = [], silenceMs = 20_000) {
  return await attachDriver(toy(way, ...more), { silenceMs });
}

/** A driver that can be attached; ended when the test file is done. */
export async function target(
  way: string,
  more: readonly string[] = [],
  silenceMs?: number,
): Promise<ClientTarget> {
  const attached = await attachToy(way, more, silenceMs);
  if (!attached.ok)
    throw new Error(`the toy ${way} cannot be attached: ${attached.row.why ?? attached.row.breach?.got}`);
  afterAll(() => attached.target.close());
  return attached.target;
}

/** Plays cases one after the other; rows in the order of the cases. */
export async function play(on: ClientTarget, cases: readonly ClientCase[] = PROTOCOL_CASES): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of runClient(cases, on, { seed: 1n, jobs: 1 })) rows.push(row);
  return rows;
}

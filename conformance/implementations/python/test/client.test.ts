import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  attachDriver,
  clientCases,
  type Row,
  runClient,
  runPair,
  serverInProcess,
  WALKS,
} from '@offline-activation/conformance';
import { referenceServer } from '@offline-activation/implementation-reference';
import { beforeAll, describe, expect, test } from 'vitest';

/** Debian's own Python with Debian's python3-cryptography. */
const PYTHON = '/usr/bin/python3';
const FOLDER = fileURLToPath(new URL('../', import.meta.url));
const isThere = spawnSync(PYTHON, ['-c', 'import cryptography']).status === 0;

if (!isThere) {
  console.warn(
    `\n*** DID NOT RUN: the Python client. ${PYTHON} with the package python3-cryptography is not installed. ***\n`,
  );
}

test('the Python client can be run where everything has to run', () => {
  expect(isThere || process.env.CI === undefined).toBe(true);
});

describe.runIf(isThere)('the Python client', () => {
  test('passes its own tests', () => {
    const { status, stderr } = spawnSync(PYTHON, ['-m', 'unittest'], { cwd: FOLDER, encoding: 'utf8' });
    expect(stderr).toMatch(/^Ran [1-9][0-9]+ tests/m);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('walks both profiles from end to end with the reference server', async () => {
    const attached = await attachDriver({ argv: [PYTHON, `${FOLDER}driver.py`] });
    if (!attached.ok) throw new Error(`the driver did not start: ${attached.row.why}`);
    const server = await serverInProcess(referenceServer());
    const seen: unknown[] = [];
    const targets = { client: attached.target, server };
    for await (const { case: at, status, breach, why } of runPair(WALKS, targets, { seed: 8n }))
      seen.push(status === 'pass' ? status : { at, status, breach, why });
    await attached.target.close();
    await server.close();
    expect(seen).toEqual(WALKS.flatMap(({ stations }) => stations.map(() => 'pass')));
  });

  describe('passes every client case', () => {
    const rows = new Map<string, Row>();
    beforeAll(async () => {
      const attached = await attachDriver({ argv: [PYTHON, `${FOLDER}driver.py`] });
      if (!attached.ok) throw new Error(`the driver did not start: ${attached.row.why}`);
      for await (const row of runClient(clientCases, attached.target, { seed: 5n, runs: 3 }))
        rows.set(row.case, row);
      await attached.target.close();
    });

    test.each(clientCases.map(({ id }) => id))('%s', (id) => {
      const { status, why, breach } = rows.get(id) ?? {};
      expect({ status, breach, ...(status !== 'pass' && { why }) }).toEqual({ status: 'pass' });
    });
  });
});

import { clientCases, clientInProcess, type Row, runClient } from '@offline-activation/conformance';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceDriver } from '../src/index.js';

const rows = new Map<string, Row>();

beforeAll(async () => {
  const target = await clientInProcess('reference client', () => referenceDriver());
  for await (const row of runClient(clientCases, target, { seed: 11n, runs: 3 })) rows.set(row.case, row);
}, 300_000);

/** What a process alone shows: `.ci/run` plays that on the driver's process. */
const needsProcess = ({ needs }: { readonly needs: readonly string[] }) => needs.includes('kill');

describe('every client case on the reference client', () => {
  test.each(clientCases.filter((one) => !needsProcess(one)).map(({ id }) => id))('%s', (id) => {
    const { status, why, breach } = rows.get(id) ?? {};
    const expected = why === 'a bound on files needs a process' ? 'untestable' : 'pass';
    expect({ status, breach }).toEqual({ status: expected });
  });
});

import { cases, type Row, run, serverInProcess } from '@offline-activation/conformance';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceServer } from '../src/index.js';

const rows = new Map<string, Row>();

beforeAll(async () => {
  const target = await serverInProcess(referenceServer());
  for await (const row of run(cases, target, { seed: 11n, runs: 5 })) rows.set(row.case, row);
}, 120_000);

describe('every case on the reference server', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s passes', (id) => {
    const row = rows.get(id);
    expect({ status: row?.status, why: row?.why, breach: row?.breach }).toEqual({ status: 'pass' });
  });

  // A declared id that is never looked at would count for a requirement that nothing forces.
  test.each(cases.filter((one) => 'run' in one).map((one) => [one.id, one] as const))(
    '%s looks at every requirement that it declares',
    (id, one) => {
      const decided = new Set(rows.get(id)?.decided.map((decision) => decision.id));
      expect(one.asserts.filter((declared) => !decided.has(declared))).toEqual([]);
    },
  );
});

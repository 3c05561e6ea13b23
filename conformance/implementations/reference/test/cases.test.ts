import { type Cap, type Case, cases, type Row, run, serverInProcess } from '@offline-activation/conformance';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceServer } from '../src/index.js';

/** What the server does not offer in this process. That `oap start` plays what needs a socket is a test of the CLI. */
const LACKING: readonly Cap[] = ['socket'];
const isPlayable = ({ needs }: Case): boolean => !needs.some((need) => LACKING.includes(need));

const rows = new Map<string, Row>();
let offered: ReadonlySet<Cap> = new Set();

beforeAll(async () => {
  const target = await serverInProcess(referenceServer());
  offered = target.caps;
  for await (const row of run(cases, target, { seed: 11n, runs: 5 })) rows.set(row.case, row);
}, 120_000);

describe('every case on the reference server', () => {
  const playable = cases.filter(isPlayable).map((one) => [one.id, one] as const);

  test.each(playable)('%s passes', (id) => {
    const row = rows.get(id);
    expect({ status: row?.status, why: row?.why, breach: row?.breach }).toEqual({ status: 'pass' });
  });

  test('is played but for what it does not offer here', () => {
    const needs = new Set(cases.flatMap((one) => one.needs));
    expect([...needs].filter((need) => !offered.has(need)).sort()).toEqual([...LACKING].sort());
    const statuses = cases.filter((one) => !isPlayable(one)).map(({ id }) => rows.get(id)?.status);
    expect(new Set(statuses)).toEqual(new Set(['untestable']));
  });

  // A declared id that is never looked at would count for a requirement that nothing forces.
  test.each(playable.filter(([, one]) => 'run' in one))(
    '%s looks at every requirement that it declares',
    (id, one) => {
      const decided = new Set(rows.get(id)?.decided.map((decision) => decision.id));
      expect(one.asserts.filter((declared) => !decided.has(declared))).toEqual([]);
    },
  );
});

import type { ClientRunOptions } from '../client/options.js';
import { runClient } from '../client/run.js';
import type { ClientTarget } from '../client/target.js';
import type { Row } from '../runner/row.js';
import { driverCases, notAsked } from './cases.js';
import { whyOf } from './grade.js';
import type { Vector } from './vector.js';

/** Asks a driver all vectors that one of its methods shows: a row for each vector, also for those that it is not asked. */
export async function* judgeDriver(
  tests: readonly Vector[],
  target: ClientTarget,
  options: ClientRunOptions,
): AsyncGenerator<Row> {
  const byId = new Map(tests.map((test) => [test.id, test]));
  for await (const row of runClient(driverCases(tests), target, options)) {
    const test = byId.get(row.case);
    yield test && row.status === 'fail' && row.why === undefined ? { ...row, ...whyOf(test) } : row;
  }
  yield* notAsked(tests);
}

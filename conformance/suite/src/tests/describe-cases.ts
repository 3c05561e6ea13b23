import { expectedRow } from '../baseline/expected-row.js';
import type { Id } from '../requirement.js';
import type { Row } from '../runner/row.js';
import { attachedOnce, rowOfAttaching } from './attached.js';
import { chosen } from './chosen.js';
import type { TestContext, TestFramework } from './framework.js';
import { type DescribeOptions, type DescribeSettings, describeSettings } from './options.js';
import { requireFresh, withoutEvidence } from './stale.js';
import { tell } from './tell.js';

/** What cases for servers and for clients have both. */
interface AnyCase {
  readonly id: string;
  readonly title: string;
  readonly asserts: readonly Id[];
}

/** What cases for servers and for clients differ in. */
export interface Kind<C, A> {
  /** The function that made the tests, as people call it. */
  readonly call: string;
  readonly name: string;
  readonly role: 'server' | 'client';
  readonly all: readonly C[];
  /** Plays one case on what is attached, for one row. */
  play(one: C, target: A, settings: DescribeSettings): AsyncIterable<Row>;
}

/** Name of the test that comes last where there is a baseline. */
const BASELINE_TEST = 'the baseline has no stale requirement';
/** What a test is given beyond its case's time, so that the suite gives up before the framework does. */
const GRACE_SECONDS = 60;
/** Cases in a row that measured nothing, after which the rest is not played: waiting for each would take hours. */
const UNMEASURED_MAX = 6;

/** Makes each chosen case a test. */
export function describeCases<C extends AnyCase, A extends { close(): Promise<void> }>(
  { describe, test, afterAll }: TestFramework,
  kind: Kind<C, A>,
  make: () => A | Promise<A>,
  options: DescribeOptions<C>,
): void {
  const settings = describeSettings(options);
  const cases = chosen(kind.all, options);
  describe(options.name ?? kind.name, () => {
    const target = attachedOnce(make);
    const { baseline } = options;
    const rows: Row[] = [];
    let unmeasured = 0;

    async function* rowsOf(one: C): AsyncIterable<Row> {
      try {
        yield* kind.play(one, await target.get(), settings);
      } catch (error) {
        const row = rowOfAttaching(one, error);
        if (row === undefined) throw error;
        yield row;
      }
    }

    async function play(one: C, context: TestContext): Promise<void> {
      if (unmeasured >= UNMEASURED_MAX)
        throw new Error(`not played: ${UNMEASURED_MAX} cases before it measured nothing`);
      for await (const came of rowsOf(one)) {
        const row = expectedRow(came, baseline);
        if (baseline) rows.push(withoutEvidence(row));
        unmeasured = row.status === 'unmeasured' ? unmeasured + 1 : 0;
        tell(row, context, kind.call, settings);
      }
    }

    for (const one of cases) {
      test(one.id, (context) => play(one, context), (settings.caseSeconds + GRACE_SECONDS) * 1000);
    }
    if (baseline) test(BASELINE_TEST, async () => requireFresh(baseline, rows, kind), GRACE_SECONDS * 1000);
    afterAll?.(() => target.close());
  });
}

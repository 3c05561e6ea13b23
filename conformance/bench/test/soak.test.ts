import type { Row } from '@offline-activation/conformance';
import { describe, expect, it } from 'vitest';
import { growthOf } from '../memory.js';
import { played } from '../rounds.js';

const row = (status: Row['status'], more: Partial<Row> = {}): Row => ({
  case: `toy/${status}`,
  title: 'A toy.',
  status,
  asserts: [],
  decided: [],
  runs: 1,
  steps: 1,
  requests: 1,
  tookMs: 1,
  ...more,
});

async function* each(...rows: Row[]): AsyncGenerator<Row> {
  yield* rows;
}

describe('a soak', () => {
  it('takes every row for odd that is neither a pass nor for elsewhere', async () => {
    const good = [
      row('pass'),
      row('not-applicable'),
      row('untestable', { missing: ['socket'] }),
      row('untestable', { missing: ['kill', 'storage'] }),
    ];
    const odd = [
      row('fail'),
      row('warn'),
      row('blocked'),
      row('unmeasured'),
      row('harness-error'),
      row('untestable', { missing: ['clock'] }),
      row('untestable', { missing: [] }),
      row('untestable'),
    ];
    const result = await played(each(...good, ...odd));
    expect(result.cases).toBe(good.length + odd.length);
    expect(result.odd).toEqual(odd);
  });

  it('sees a heap that grows, and forgives what is made once', () => {
    const warming = Array.from({ length: 200 }, (_, n) => 40 + Math.min(n, 15));
    expect(growthOf(warming)).toMatchObject({ warm: 20, first: 55, last: 55, isLeak: false });
    expect(growthOf(warming.map((heap, n) => heap + n))).toMatchObject({ isLeak: true });
    expect(growthOf([50])).toMatchObject({ times: 1, isLeak: false });
    expect(growthOf([])).toMatchObject({ isLeak: true });
  });
});

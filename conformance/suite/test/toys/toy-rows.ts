import type { Case } from '../../src/case.js';
import type { Id } from '../../src/requirement.js';
import { sentence, spec } from '../../src/requirements.js';
import type { Row, Status } from '../../src/runner/row.js';
import { type Summary, type SummaryOptions, summarise } from '../../src/verdict/summary.js';

/** A row of one requirement. */
export function row(id: Id, status: Status, more: Partial<Row> = {}): Row {
  const ok = status === 'pass';
  const decided = ok || status === 'fail' || status === 'warn' ? [{ id, ok }] : [];
  return {
    case: `toy/${id.toLowerCase()}`,
    title: `About ${id}`,
    status,
    asserts: [id],
    decided,
    runs: 1,
    steps: 2,
    requests: 3,
    tookMs: 4,
    ...(status === 'fail' && {
      breach: { id, sentence: sentence(id), expected: 201, got: 409, at: 'status' },
    }),
    ...more,
  };
}

/** Cases that rows could have come from. */
export const casesOf = (rows: readonly Row[]): Case[] =>
  rows.map((one) => ({
    id: one.case,
    title: one.title,
    asserts: one.asserts,
    needs: [],
    world: { licenses: {} },
    run: async () => undefined,
  }));

/** The summary of rows of a server that claims everything. */
export const summaryOf = (rows: readonly Row[], more: Partial<SummaryOptions> = {}): Summary =>
  summarise({
    rows,
    cases: casesOf(rows),
    claims: ['core', 'online', 'proofs', 'portal', 'pages'],
    control: true,
    spec: spec(),
    ...more,
  });

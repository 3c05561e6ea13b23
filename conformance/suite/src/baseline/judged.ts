import type { Row } from '../runner/row.js';
import type { RequirementVerdict } from '../verdict/requirement-verdict.js';
import type { Baseline, BaselineEntry } from './baseline.js';

/** What a run says of an entry. */
export type EntryState =
  | 'expected-fail'
  /** It was judged and did not fail: the entry is to be removed. */
  | 'stale'
  /** Not all that could have failed was played to its end. */
  | 'not-judged';

export interface JudgedEntry extends BaselineEntry {
  readonly state: EntryState;
}

/** A baseline after a run. */
export interface JudgedBaseline {
  readonly implementation: string;
  /** In the order of the file. */
  readonly entries: readonly JudgedEntry[];
}

/** Says of each entry what came of it. @param rows - As {@link expectedRow} leaves them. */
export function judgedBaseline(
  { implementation, expected }: Baseline,
  rows: readonly Row[],
  verdicts: readonly Pick<RequirementVerdict, 'id' | 'status'>[],
): JudgedBaseline {
  const stateOf = (id: string): EntryState => {
    const requirement = verdicts.find((one) => one.id === id);
    const status = requirement?.status ?? statusBy(rows.find((one) => one.case === id));
    return status === 'expected-fail' || status === 'stale' ? status : 'not-judged';
  };
  return { implementation, entries: expected.map((entry) => ({ ...entry, state: stateOf(entry.id) })) };
}

/** The status of a case, seen from its own entry: one that met a wrong answer while it prepared has failed too. */
const statusBy = (row: Row | undefined) =>
  row?.status === 'blocked' && row.expectedBy?.id === row.case ? 'expected-fail' : row?.status;

/** The ids of entries that are to be removed. */
export const staleIn = (baseline: JudgedBaseline | undefined): string[] =>
  (baseline?.entries ?? []).filter(({ state }) => state === 'stale').map(({ id }) => id);

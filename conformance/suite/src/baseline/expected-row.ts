import type { Id } from '../requirement.js';
import { isBinding, type Spec, spec } from '../requirements.js';
import type { Row } from '../runner/row.js';
import { isWrongAnswer } from '../verdict/seen-preparing.js';
import { type Baseline, type BaselineEntry, entryFor } from './baseline.js';

/**
 * A row as a baseline sees it, with the entry that it owes that to: a failure that is expected, a case that passes though
 * it is expected to fail, or one that an expected failure was in the way of. Any other row stays as it is.
 *
 * A row that has also broken what nobody expects stays a failure.
 */
export function expectedRow(row: Row, baseline: Baseline | undefined, of: Spec = spec()): Row {
  if (!baseline) return row;
  switch (row.status) {
    case 'fail':
    case 'warn':
      return failing(row, baseline, of);
    case 'blocked': {
      const expectedBy = entryInTheWay(row, baseline);
      return expectedBy ? { ...row, expectedBy } : row;
    }
    case 'pass': {
      const expectedBy = baseline.expected.find(({ id }) => id === row.case);
      return expectedBy ? { ...row, status: 'stale', expectedBy } : row;
    }
    default:
      return row;
  }
}

function failing(row: Row, baseline: Baseline, of: Spec): Row {
  const { breach } = row;
  const expectedBy = breach && entryFor(baseline, breach.id, row.case);
  const alsoBroken = row.decided.filter(({ id, ok }) => !ok && isBinding(id, of));
  if (!expectedBy || !alsoBroken.every(({ id }) => entryFor(baseline, id, row.case))) return row;
  return { ...row, status: 'expected-fail', expectedBy };
}

/** A case that is expected to fail may meet a wrong answer on the way; that a server was busy is nothing to expect of it. */
function entryInTheWay(row: Row, baseline: Baseline): BaselineEntry | undefined {
  const by: Id | undefined = row.blockedBy;
  if (by === undefined) return undefined;
  return entryFor(baseline, by, isWrongAnswer(row) ? row.case : by);
}

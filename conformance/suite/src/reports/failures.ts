import type { Row, Status } from '../runner/row.js';
import { isUnexpectedWrongAnswer } from '../verdict/seen-preparing.js';
import { worstFirst } from '../verdict/summary.js';

const FAILURES: readonly Status[] = ['harness-error', 'fail', 'stale', 'warn'];

/**
 * The rows that a report tells as failures, the worst first. A wrong answer that many cases met while they prepared is told
 * once for each requirement, and not where a case about the requirement has failed too.
 */
export function failuresOf(rows: readonly Row[]): Row[] {
  const told = new Set<string>();
  return worstFirst(rows).filter((row) => {
    if (!FAILURES.includes(row.status) && !isUnexpectedWrongAnswer(row)) return false;
    const isNew = !told.has(row.breach?.id ?? '');
    if (row.breach) told.add(row.breach.id);
    return isNew || row.status !== 'blocked';
  });
}

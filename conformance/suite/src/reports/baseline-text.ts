import type { BaselineEntry } from '../baseline/baseline.js';
import type { Status } from '../runner/row.js';

/** What the baseline has to do with a row, in one line. */
export function baselineText({ id, reason, link }: BaselineEntry, status: Status): string {
  const why = `${reason.replaceAll(/\s+/g, ' ').trim()}${link === undefined ? '' : ` (${link})`}`;
  return status === 'stale'
    ? `passes, though the baseline expects ${id} to fail: ${why}; remove it there`
    : `the baseline expects ${id} to fail: ${why}`;
}

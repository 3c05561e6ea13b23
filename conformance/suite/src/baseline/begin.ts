import type { Summary } from '../verdict/summary.js';
import type { Baseline, BaselineEntry } from './baseline.js';

/**
 * The text of a baseline file with the failures of a run: entries in force that are not stale as they are, and each other
 * requirement that failed with an empty reason, which somebody has to fill in before the file is accepted.
 */
export function beginBaseline(summary: Summary, implementation: string): string {
  const { baseline, families } = summary;
  const kept = (baseline?.entries ?? [])
    .filter(({ state }) => state !== 'stale')
    .map(({ id, reason, link }): BaselineEntry => ({ id, reason, ...(link !== undefined && { link }) }));
  const failed = families
    .flatMap(({ requirements }) => requirements)
    .filter(({ status }) => status === 'failed')
    .map(({ id }): BaselineEntry => ({ id, reason: '' }));
  const begun: Baseline = {
    baseline: 1,
    implementation: baseline?.implementation ?? implementation,
    expected: [...kept, ...failed],
  };
  return `${JSON.stringify(begun, null, 2)}\n`;
}

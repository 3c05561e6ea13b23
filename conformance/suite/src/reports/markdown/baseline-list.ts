import type { EntryState } from '../../baseline/judged.js';
import type { Summary } from '../../verdict/summary.js';
import { cut } from '../cut.js';
import { ENTRY_WORDS } from '../words.js';
import { code, inline } from './escape.js';

const ENTRIES_MAX = 40;
const REASON_CHARS = 300;

/** The failures that are expected, and what came of each: those that are to be removed first. */
export function baselineList({ baseline }: Summary): string[] {
  if (!baseline || baseline.entries.length === 0) return [];
  const order: readonly EntryState[] = ['stale', 'expected-fail', 'not-judged'];
  const entries = order.flatMap((state) => baseline.entries.filter((entry) => entry.state === state));
  const rest = entries.length - ENTRIES_MAX;
  const lines = entries.slice(0, ENTRIES_MAX).map(({ id, reason, link, state }) => {
    const more = link === undefined ? '' : ` (<${link}>)`;
    return `- ${code(id)} ${ENTRY_WORDS[state]}: ${inline(cut(reason, REASON_CHARS))}${more}`;
  });
  if (rest > 0) lines.push(`- … and ${rest} more`);
  return [`### Known failures of ${inline(baseline.implementation)}`, lines.join('\n')];
}

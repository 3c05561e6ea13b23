import { failuresOf } from '../failures.js';
import type { Report } from '../report.js';
import { figuresIn, REQUIREMENT_WORDS, STATUS_WORDS } from '../words.js';
import { baselineList } from './baseline-list.js';
import { code, inline } from './escape.js';
import { failureEntry } from './failure.js';
import { familyTable } from './family-table.js';
import { notJudged } from './not-judged.js';

/** A job's summary may have a megabyte; the other reports have every failure. */
const FAILURES_MAX = 40;

/** A report as Markdown, made for the summary of a job on GitHub: the verdict first, failures folded. */
export function markdown(report: Report): string {
  const { summary, info } = report;
  const failures = failuresOf(report.rows);
  const rest = failures.length - FAILURES_MAX;
  const parts = [
    `## ${SIGNS[summary.exitCode]} ${inline(summary.headline)}`,
    `${LEADS[info.role ?? 'server']}${code(info.target)} · seed ${info.seed} · ${info.runs} runs of each ${info.role === 'pair' ? 'walk' : 'property'} · specification ${code(info.spec)}, suite ${inline(info.suite)}`,
    familyTable(summary),
    [
      `**Cases**: ${figuresIn(summary.cases, STATUS_WORDS)}  `,
      `**Requirements**: ${figuresIn(summary.requirements, REQUIREMENT_WORDS)}`,
    ].join('\n'),
    failures.length > 0 && '### What failed',
    ...failures.slice(0, FAILURES_MAX).map((row) => failureEntry(row, info)),
    rest > 0 && `… and ${rest} more; the other reports have them all.`,
    ...baselineList(summary),
    ...notJudged(report),
  ];
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`;
}

const LEADS = {
  server: '',
  client: 'Client ',
  pair: 'Together: ',
  vectors: 'Test vectors, answered by ',
} as const;

const SIGNS: Readonly<Record<Report['summary']['exitCode'], string>> = {
  0: '✅',
  1: '❌',
  3: '⚠️',
  4: '⚠️',
  5: '💥',
};

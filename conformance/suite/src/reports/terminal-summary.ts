import type { JudgedBaseline } from '../baseline/judged.js';
import type { Row } from '../runner/row.js';
import type { Summary } from '../verdict/summary.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { count, ENTRY_WORDS, figuresIn, REQUIREMENT_WORDS, STATUS_WORDS } from './words.js';
import { prose } from './wrap.js';

const BLOCKERS_MAX = 5;
const REASONS_MAX = 8;
const LABEL = 13;

/** What a run comes to: what to look at first, why cases were not played, figures, and the verdict. */
export function summaryText(
  summary: Summary,
  rows: readonly Row[],
  paint: Paint,
  columns: number,
  things = 'cases',
): string[] {
  const { cases, requirements, blockers, baseline, exitCode, headline } = summary;
  const figures = (
    label: string,
    of: Readonly<Record<string, number>>,
    words: Readonly<Record<string, string>>,
  ) => labelled(label, figuresIn(of, words), paint, columns);
  const verdict = exitCode === 0 ? paint.good : exitCode === 1 || exitCode === 5 ? paint.bad : paint.odd;
  return [
    ...blockers
      .slice(0, BLOCKERS_MAX)
      .map(
        ({ id, cases: times, expected }) =>
          `${paint.odd(id)} was in the way of ${count(times, 'case')}: ${expected ? 'an expected failure' : 'look at it first'}`,
      ),
    ...(baseline ? entries(baseline, paint, columns) : []),
    ...untestable(rows, paint, columns),
    figures(things, cases, STATUS_WORDS),
    // Where the directory could not be read nothing was asked of any requirement.
    ...(rows.every(isPreflight) ? [] : [figures('requirements', requirements, REQUIREMENT_WORDS)]),
    '',
    prose(headline, columns)
      .split('\n')
      .map((line) => paint.strong(verdict(line)))
      .join('\n'),
  ];
}

const isPreflight = (row: Row): boolean => row.case.startsWith('preflight/');

/** A label, and text in lines of its own column; those after the first may be indented further. */
function labelled(label: string, text: string, paint: Paint, columns: number, further = 0): string {
  const [first = '', ...rest] = prose(text, columns - LABEL - further).split('\n');
  const margin = ' '.repeat(LABEL + further);
  return [`${paint.dim(label.padEnd(LABEL - 1))} ${first}`, ...rest.map((line) => margin + line)].join('\n');
}

const ENTRIES_MAX = 20;
/** What came of the failures that are expected: those to remove first. */
function entries({ entries: all }: JudgedBaseline, paint: Paint, columns: number): string[] {
  const inOrder = (['stale', 'expected-fail', 'not-judged'] as const).flatMap((state) =>
    all.filter((entry) => entry.state === state),
  );
  const lines = inOrder.slice(0, ENTRIES_MAX).map(({ id, reason, link, state }) => {
    const about = `${id} ${ENTRY_WORDS[state]}: ${printable(reason)}${link === undefined ? '' : ` (${link})`}`;
    return labelled('baseline', about, paint, columns, 2);
  });
  const rest = inOrder.length - lines.length;
  return rest > 0 ? [...lines, labelled('', `… and ${rest} more in the baseline`, paint, columns)] : lines;
}

/** Why cases could not be played, the commonest reason first. */
function untestable(rows: readonly Row[], paint: Paint, columns: number): string[] {
  const times = new Map<string, number>();
  for (const { status, why = 'nobody knows why' } of rows) {
    if (status === 'untestable') times.set(why, (times.get(why) ?? 0) + 1);
  }
  const reasons = [...times].sort(([, one], [, other]) => other - one);
  const rest = reasons.slice(REASONS_MAX).reduce((sum, [, n]) => sum + n, 0);
  const shown = reasons
    .slice(0, REASONS_MAX)
    .map(([why, n]) => `${String(n).padStart(4)}  ${printable(why)}`);
  if (rest > 0) shown.push(`${String(rest).padStart(4)}  for other reasons`);
  return shown.map((text, index) => labelled(index === 0 ? 'untestable' : '', text, paint, columns, 6));
}

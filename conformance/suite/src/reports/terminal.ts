import type { Row, Status } from '../runner/row.js';
import { type Summary, worstFirst } from '../verdict/summary.js';
import { COLOURED, colourOf, type Paint, PLAIN } from './paint.js';
import { printable } from './printable.js';
import type { RunInfo } from './report.js';
import type { Reporter } from './reporter.js';
import { failureText } from './terminal-failure.js';
import { count, duration, REQUIREMENT_WORDS, STATUS_WORDS } from './words.js';

/** What a terminal report is written to: `process.stdout` and its like. */
export interface TerminalStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface TerminalOptions {
  readonly stream: TerminalStream;
  /** Default: on a terminal, unless `NO_COLOR` is set. */
  readonly color?: boolean;
  /** Failures that are printed in full. Default 20. */
  readonly failuresMax?: number;
}

const CLEAR_LINE = '\r\u001b[2K';

/** Tells of a run in a terminal: one moving line while it runs, or a line for each case where nothing moves. */
export function terminalReporter({ stream, color, failuresMax = 20 }: TerminalOptions): Reporter {
  const tty = stream.isTTY === true;
  const paint = (color ?? (tty && !process.env['NO_COLOR'])) ? COLOURED : PLAIN;
  const rows: Row[] = [];
  let info: RunInfo | undefined;
  const line = (text = '') => stream.write(`${text}\n`);
  return {
    start(told) {
      info = told;
      for (const text of startText(told)) line(text);
      line();
    },
    row(row) {
      rows.push(row);
      if (!tty) line(rowText(row, paint));
      else stream.write(CLEAR_LINE + progress(rows, info?.cases ?? 0, (stream.columns ?? 80) - 1));
    },
    async end(summary) {
      if (tty) stream.write(CLEAR_LINE);
      else line();
      const bad = worstFirst(rows).filter(({ status }) => NEEDS_WORDS.includes(status));
      for (const row of bad.slice(0, failuresMax)) line(failureText(row, paint));
      if (bad.length > failuresMax)
        line(paint.dim(`… and ${bad.length - failuresMax} more; the other reports have them all\n`));
      for (const text of summaryText(summary, paint)) line(text);
    },
  };
}

/** Statuses that are printed in full. The rest is in the counts. */
const NEEDS_WORDS: readonly Status[] = ['fail', 'warn', 'harness-error', 'unmeasured', 'blocked'];

function startText(info: RunInfo): string[] {
  return [
    `Offline Activation Protocol, conformance of ${printable(info.target)}`,
    `claims ${printable(info.claims.join(' ')) || '(none)'} · control ${info.capabilities.join(' ') || '(none)'}`,
    `${count(info.cases, 'case')} · seed ${info.seed} · nonce ${info.nonce} · jobs ${info.jobs} · runs ${info.runs} · spec ${info.spec} · suite ${info.suite}`,
  ];
}

function rowText(row: Row, paint: Paint): string {
  const word = STATUS_WORDS[row.status].padEnd(14);
  const about = row.breach ? ` ${row.breach.id}` : '';
  return `${colourOf(row.status, paint)(word)} ${row.case}${about} ${paint.dim(`(${duration(row.tookMs)})`)}`;
}

function progress(rows: readonly Row[], total: number, width: number): string {
  const bad = rows.filter(({ status }) => status === 'fail' || status === 'harness-error').length;
  const last = rows.at(-1)?.case ?? '';
  const text = `${rows.length}/${total}  ${bad > 0 ? `${bad} failed  ` : ''}${last}`;
  return text.length > width ? text.slice(0, width) : text;
}

function summaryText(summary: Summary, paint: Paint): string[] {
  const { cases, requirements, blockers } = summary;
  const figures = (of: Readonly<Record<string, number>>, words: Readonly<Record<string, string>>) =>
    Object.entries(words)
      .filter(([name]) => (of[name] ?? 0) > 0)
      .map(([name, word]) => `${of[name]} ${word.toLowerCase()}`)
      .join(', ') || 'none';
  const verdict =
    summary.exitCode === 0
      ? paint.good
      : summary.exitCode === 1 || summary.exitCode === 5
        ? paint.bad
        : paint.odd;
  return [
    ...blockers
      .slice(0, 5)
      .map(
        ({ id, cases: times }) =>
          `${paint.odd(id)} was in the way of ${count(times, 'case')}: look at it first`,
      ),
    `${paint.dim('cases       ')} ${figures(cases, STATUS_WORDS)}`,
    `${paint.dim('requirements')} ${figures(requirements, REQUIREMENT_WORDS)}`,
    '',
    paint.strong(verdict(summary.headline)),
  ];
}

import type { Row, Status } from '../runner/row.js';
import { isUnexpectedWrongAnswer } from '../verdict/seen-preparing.js';
import { worstFirst } from '../verdict/summary.js';
import { failuresOf } from './failures.js';
import { COLOURED, colourOf, type Paint, PLAIN } from './paint.js';
import { printable } from './printable.js';
import type { RunInfo } from './report.js';
import type { Reporter } from './reporter.js';
import { COLUMNS, failureText } from './terminal-failure.js';
import { summaryText } from './terminal-summary.js';
import { count, duration, STATUS_WORDS } from './words.js';
import { prose } from './wrap.js';

/** What a terminal report is written to: `process.stdout` and its like. */
export interface TerminalStream {
  /** Writes text as it is. */
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where and how a terminal report is written. */
export interface TerminalOptions {
  readonly stream: TerminalStream;
  /** Default: on a terminal, unless `NO_COLOR` is set. */
  readonly color?: boolean;
  /** Failures that are told at once and, at the end, in full. Default 20. */
  readonly failuresMax?: number;
}

const CLEAR_LINE = '\r\u001b[2K';
const COLUMNS_MAX = 100;
/** Parts of a run after which a line says how far it has come, where nothing moves. */
const PARTS = 10;

/** Tells of a run: failures as they come; how far it is in one moving line, or in a line now and then where nothing moves. */
export function terminalReporter({ stream, color, failuresMax = 20 }: TerminalOptions): Reporter {
  const tty = stream.isTTY === true;
  const paint = (color ?? (tty && !process.env['NO_COLOR'])) ? COLOURED : PLAIN;
  const columns = Math.min(stream.columns ?? COLUMNS, COLUMNS_MAX);
  const rows: Row[] = [];
  let info: RunInfo | undefined;
  let told = 0;
  const line = (text = '') => stream.write(`${text}\n`);
  return {
    start(about) {
      info = about;
      for (const text of startText(about, columns)) line(text);
      line();
    },
    row(row) {
      rows.push(row);
      const total = info?.cases ?? 0;
      if (tty) stream.write(CLEAR_LINE);
      if (isNews(row, rows) && AT_ONCE.includes(row.status) && told++ < failuresMax)
        line(rowText(row, paint));
      if (tty) stream.write(progress(rows, total, (stream.columns ?? COLUMNS) - 1));
      else if (total > PARTS && partOf(rows.length, total) > partOf(rows.length - 1, total)) {
        line(paint.dim(progress(rows, total, columns)));
      }
    },
    async end(summary) {
      if (tty) stream.write(CLEAR_LINE);
      line();
      const bad = rows.filter(
        ({ status, expectedBy }) =>
          status === 'stale' || (IN_FULL.includes(status) && expectedBy === undefined),
      );
      const rest = worstFirst(bad).filter(
        (row) => IN_THE_WAY.includes(row.status) && !isUnexpectedWrongAnswer(row),
      );
      const shown = [...failuresOf(rows), ...rest.filter((row) => isNews(row, rest))].slice(0, failuresMax);
      for (const row of shown) line(failureText(row, paint, columns));
      if (bad.length > shown.length)
        line(paint.dim(`… and ${bad.length - shown.length} more; the other reports have them all\n`));
      for (const text of summaryText(summary, rows, paint, columns)) line(text);
    },
  };
}

/** Whether it says something: of many cases that one thing kept from being judged only the first does. */
const isNews = (row: Row, rows: readonly Row[]): boolean =>
  !IN_THE_WAY.includes(row.status) ||
  rows.find(
    ({ status, why, blockedBy }) => status === row.status && why === row.why && blockedBy === row.blockedBy,
  ) === row;

const IN_THE_WAY: readonly Status[] = ['unmeasured', 'blocked'];
const FAILED: readonly Status[] = ['fail', 'stale', 'harness-error'];
const AT_ONCE: readonly Status[] = ['fail', 'stale', 'warn', 'harness-error', 'unmeasured'];
/** Statuses that are told in full at the end. The rest is in the counts. */
const IN_FULL: readonly Status[] = [...AT_ONCE, 'blocked'];

const partOf = (done: number, total: number) => Math.floor((done * PARTS) / total);

const ABOUT = {
  server: 'conformance of ',
  client: 'conformance of the client ',
  pair: 'both ends together: ',
  vectors: 'test vectors answered by ',
};

function startText(info: RunInfo, columns: number): string[] {
  const of = (label: string, words: readonly string[]) =>
    `${label.padEnd(13)} ${printable(words.join(' ')) || '(none)'}`;
  return [
    `Offline Activation Protocol, ${ABOUT[info.role ?? 'server']}${printable(info.target)}`,
    of('claims', info.claims),
    of('capabilities', info.capabilities),
    prose(
      `${count(info.cases, info.role === 'vectors' ? 'vector' : 'case')} · seed ${info.seed}${info.role === undefined ? ` · nonce ${info.nonce}` : ''} · jobs ${info.jobs} · runs ${info.runs} · spec ${info.spec} · suite ${info.suite}`,
      columns,
    ),
  ];
}

function rowText(row: Row, paint: Paint): string {
  const word = STATUS_WORDS[row.status].padEnd(11);
  const about = row.breach ? ` ${row.breach.id}` : '';
  return `${colourOf(row.status, paint)(word)} ${row.case}${about} ${paint.dim(`(${duration(row.tookMs)})`)}`;
}

function progress(rows: readonly Row[], total: number, width: number): string {
  const bad = rows.filter(({ status }) => FAILED.includes(status)).length;
  const last = rows.at(-1)?.case ?? '';
  const text = `${rows.length}/${total}  ${bad > 0 ? `${bad} failed  ` : ''}${last}`;
  return text.length > width ? text.slice(0, width) : text;
}

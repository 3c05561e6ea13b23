import { stationOf, walkOfRow } from '../pair/row-id.js';
import type { Row } from '../runner/row.js';
import { COLOURED, colourOf, type Paint, PLAIN } from './paint.js';
import { printable } from './printable.js';
import type { RunInfo } from './report.js';
import type { Reporter } from './reporter.js';
import type { TerminalOptions } from './terminal.js';
import { COLUMNS, failureText } from './terminal-failure.js';
import { summaryText } from './terminal-summary.js';
import { STATUS_WORDS } from './words.js';
import { prose } from './wrap.js';

const COLUMNS_MAX = 100;
const LABEL = 15;

/** Tells walks as the stories that they are: station by station, with what the courier did. */
export function walkReporter({ stream, color }: TerminalOptions): Reporter {
  const tty = stream.isTTY === true;
  const paint = (color ?? (tty && !process.env['NO_COLOR'])) ? COLOURED : PLAIN;
  const columns = Math.min(stream.columns ?? COLUMNS, COLUMNS_MAX);
  const rows: Row[] = [];
  const line = (text = '') => stream.write(`${text}\n`);
  return {
    start(info) {
      for (const text of startText(info, columns)) line(text);
    },
    row(row) {
      if (walkOfRow(row.case) !== walkOfRow(rows.at(-1)?.case ?? ''))
        line(`\n${paint.strong(walkOfRow(row.case))}`);
      rows.push(row);
      for (const text of stationText(row, paint, columns)) line(text);
    },
    async end(summary) {
      line();
      for (const row of rows.filter(({ status }) => IN_FULL.includes(status)))
        line(failureText(row, paint, columns));
      for (const text of summaryText(summary, rows, paint, columns, 'stations')) line(text);
    },
  };
}

const IN_FULL: readonly Row['status'][] = ['fail', 'warn', 'harness-error', 'unmeasured'];

function startText(info: RunInfo, columns: number): string[] {
  return [
    'Offline Activation Protocol, both ends together',
    prose(printable(info.target), columns),
    prose(`seed ${info.seed} · runs ${info.runs} · spec ${info.spec} · suite ${info.suite}`, columns),
  ];
}

/** A station: whether it went as it must, what happens there, and what the courier did on the way. */
function stationText(row: Row, paint: Paint, columns: number): string[] {
  const word = colourOf(row.status, paint)(STATUS_WORDS[row.status].padEnd(LABEL));
  const whose = row.blames === undefined ? '' : ` ${paint.bad(`(the ${row.blames}, ${row.breach?.id})`)}`;
  const indent = ' '.repeat(LABEL + 3);
  const title = prose(row.title, columns, indent).trimStart();
  const why = row.status === 'pass' || row.status === 'fail' ? [] : row.why === undefined ? [] : [row.why];
  return [
    `  ${word} ${paint.strong(stationOf(row.case))}${whose}`,
    `${indent}${title}`,
    ...[...(row.told ?? []), ...why].map((said) => paint.dim(hung(printable(said), columns, indent))),
  ];
}

/** A line with a dash in front; what does not fit goes on below it. */
function hung(text: string, columns: number, indent: string): string {
  const [first = '', ...rest] = prose(text, columns - 2, indent).split('\n');
  return [`${indent}- ${first.slice(indent.length)}`, ...rest.map((more) => `  ${more}`)].join('\n');
}

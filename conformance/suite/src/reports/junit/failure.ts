import type { Row } from '../../runner/row.js';
import { type Account, accountOf } from '../account.js';
import { againBy } from '../again.js';
import { baselineText } from '../baseline-text.js';
import { blameLines } from '../blame.js';
import { cut } from '../cut.js';
import type { RunInfo } from '../report.js';

const MESSAGE_CHARS = 300;
const VALUE_CHARS = 4000;

/** What went wrong in one line, as lists of failures show it. */
export function failureMessage(row: Row): string {
  const account = accountOf(row);
  const { expectedBy } = row;
  if (row.status === 'stale' && expectedBy) return cut(baselineText(expectedBy, row.status), MESSAGE_CHARS);
  const text = account ? inOneLine(account) : (row.why ?? row.status);
  return cut(text.replaceAll(/\s+/g, ' '), MESSAGE_CHARS);
}

const inOneLine = ({ title, headline, at, expected, got }: Account): string =>
  `${title}: ${headline ?? `expected ${expected}, got ${got}${at === '' ? '' : ` (${at})`}`}`;

/** All that is known: the sentence, what was expected and what came, and how to see it again. */
export function failureBody(row: Row, info: RunInfo): string {
  const account = accountOf(row);
  return [
    row.title,
    ...(account ? ['', ...accountLines(account)] : []),
    ...(row.blames === undefined ? [] : ['', ...blameLines(row)]),
    ...(row.expectedBy ? ['', baselineText(row.expectedBy, row.status)] : []),
    ...(row.why === undefined ? [] : ['', row.why]),
    ...(row.intermittent === undefined
      ? []
      : ['', `seen in ${row.intermittent.replace('/', ' of ')} repetitions`]),
    '',
    field('again by', againBy(row, info)),
    '',
  ].join('\n');
}

const accountLines = ({ title, sentence, headline, at, expected, got }: Account): string[] => [
  ...(headline === undefined ? [] : [headline, '']),
  `${title}  ${sentence}`,
  ...(at === '' ? [] : [field('at', at)]),
  field('expected', expected),
  field('got', got),
];

const LABEL = 10;
const field = (label: string, text: string): string =>
  `${label.padEnd(LABEL)}${cut(text, VALUE_CHARS).replaceAll('\n', `\n${' '.repeat(LABEL)}`)}`;

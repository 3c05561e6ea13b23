import type { Row } from '../../runner/row.js';
import { type Account, accountOf } from '../account.js';
import { againBy } from '../again.js';
import { baselineText } from '../baseline-text.js';
import { blameLines } from '../blame.js';
import { cut } from '../cut.js';
import type { RunInfo } from '../report.js';
import { STATUS_WORDS } from '../words.js';
import { block, code, inHtml, inline } from './escape.js';

const VALUE_CHARS = 1500;

/** A case that failed, folded to one line. */
export function failureEntry(row: Row, info: RunInfo): string {
  const account = accountOf(row);
  const parts = [
    `<details><summary>${inHtml(headOf(row, account))}</summary>`,
    inline(row.title),
    ...(account ? accountParts(account) : []),
    ...blameLines(row).map(inline),
    row.expectedBy !== undefined && inline(baselineText(row.expectedBy, row.status)),
    row.why !== undefined && block(cut(row.why, VALUE_CHARS)),
    row.intermittent !== undefined && `Seen in ${row.intermittent.replace('/', ' of ')} repetitions.`,
    `Again by\n\n${block(againBy(row, info), 'sh')}`,
    '</details>',
  ];
  return parts.filter((part) => part !== false).join('\n\n');
}

const headOf = (row: Row, account: Account | undefined): string => {
  if (account?.onTheWay === 'failed') return `${STATUS_WORDS.fail} ${account.title}`;
  return [STATUS_WORDS[row.status], account && `${account.title} in`, row.case].filter(Boolean).join(' ');
};

const accountParts = ({ id, sentence, headline, at, expected, got }: Account): string[] => [
  ...(headline === undefined ? [] : [`**${inline(headline)}**`]),
  `> **${inline(id)}** ${inline(sentence)}`,
  `Expected${at === '' ? '' : ` at ${code(at)}`}\n\n${block(cut(expected, VALUE_CHARS))}`,
  `Got\n\n${block(cut(got, VALUE_CHARS))}`,
];

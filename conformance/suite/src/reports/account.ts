import type { Json } from '../oracle/json.js';
import type { Row } from '../runner/row.js';
import { isUnexpectedWrongAnswer } from '../verdict/seen-preparing.js';
import { answerOf, faultAnswerOf } from './answer.js';
import { cut } from './cut.js';
import { narrowed } from './difference.js';
import { shown } from './report.js';

/** What every report says of a requirement that was broken, as text. */
export interface Account {
  readonly id: string;
  readonly sentence: string;
  /** Where the case is not about it: whether what was seen is a failure all the same, or was only in the way. */
  readonly onTheWay?: 'failed' | 'blocked';
  /** The id, and where the case is not about it, how that was met. */
  readonly title: string;
  /** One line for what explains all the rest: a fault of the server itself. */
  readonly headline?: string;
  /** What was looked at, down to the first member that differs; empty for the answer as a whole. */
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

/** The account of a row that saw a requirement broken; undefined for any other. */
export function accountOf(row: Row): Account | undefined {
  const { breach } = row;
  if (!breach) return undefined;
  const { id, sentence } = breach;
  const { at, expected, got } = narrowed(breach);
  const texts = { expected: textOf(expected), got: got === null ? nothingIn(row) : textOf(got) };
  const fault = faultAnswerOf(row);
  return {
    id,
    sentence,
    ...titled(row, id),
    ...(fault !== undefined && {
      headline: `The server answered ${fault} where ${inWords(at, texts.expected)} was expected.`,
    }),
    at,
    ...texts,
  };
}

function titled(row: Row, id: string): Pick<Account, 'title' | 'onTheWay'> {
  if (row.status !== 'blocked') return { title: id };
  if (!isUnexpectedWrongAnswer(row))
    return { onTheWay: 'blocked', title: `blocked by ${id}${row.expectedBy ? ', an expected failure' : ''}` };
  return { onTheWay: 'failed', title: `${id}, met on the way in ${row.case}` };
}

const WORDS_MAX = 80;

const textOf = (value: Json): string => (value === null ? 'nothing' : shown(value));

/** That there was nothing says little; what the answer was says more. */
function nothingIn(row: Row): string {
  const answer = answerOf(row);
  return answer === undefined ? 'nothing' : `nothing, in an answer with status ${answer}`;
}

/** What was expected, inside a sentence. */
function inWords(at: string, expected: string): string {
  if (at === 'status') return `status ${expected}`;
  const line = cut(expected.replaceAll(/\s+/g, ' '), WORDS_MAX);
  return /^[a-z-]+$/.test(line) ? `“${line}”` : line;
}

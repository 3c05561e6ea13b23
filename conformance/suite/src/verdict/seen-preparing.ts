import type { Json } from '../oracle/json.js';
import type { Row, RowBreach } from '../runner/row.js';

/** A wrong answer that a case met on its way to what it is about, or beside that. */
export interface SeenPreparing {
  readonly case: string;
  readonly at: string;
  readonly expected: Json;
  readonly got: Json;
}

/** Statuses that a server may answer with at any time: it has had enough for now, or it is down. @spec 12.2 */
const ANY_TIME: readonly number[] = [429, 503];

/**
 * Whether what kept a case from being played is a wrong answer, and so a failure of the sentence that it breaks. A server
 * that is busy or down does nothing wrong: that is only in the way.
 */
export function isWrongAnswer(row: Row): row is Row & { readonly breach: RowBreach } {
  const { status, breach, beside = false, transcript = [] } = row;
  if (status !== 'blocked' || !breach) return false;
  // What is beside was looked at in an answer that the case went on from.
  return beside || !ANY_TIME.includes(transcript.at(-1)?.status ?? 0);
}

/** Whether what was wrong kept no case from being judged: it was beside that, and the case looked at what it is about. */
export const isJudgedAllTheSame = ({ beside, decided }: Row): boolean =>
  beside === true && decided.length > 0;

/** Whether a wrong answer on the way is to be told as a failure: nobody expects it. */
export const isUnexpectedWrongAnswer = (row: Row): boolean =>
  isWrongAnswer(row) && row.expectedBy === undefined;

/** Where cases about something else saw a requirement broken. */
export const seenPreparing = (id: string, rows: readonly Row[]): SeenPreparing[] =>
  rows
    .filter(isWrongAnswer)
    .filter(({ breach }) => breach.id === id)
    .map(({ case: name, breach: { at, expected, got } }) => ({ case: name, at, expected, got }));

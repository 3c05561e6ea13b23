import type { Row } from '../runner/row.js';
import type { WireExchange } from '../transcript.js';

const CODE = /^[a-z][a-z-]{0,39}$/;

/** The last answer that a case saw, as `409 seat-limit-reached`; undefined where none came. */
export const answerOf = ({ transcript = [] }: Row): string | undefined => answerIn(transcript.at(-1));

/** The answer by which a server said that it has a fault itself, as `500 internal`; undefined where the last was no such. */
export function faultAnswerOf({ transcript = [], played = [] }: Row): string | undefined {
  const last = played.at(-1)?.step;
  const together = last?.op === 'together' ? last.steps.length : 1;
  return answerIn(transcript.slice(-together).find(({ status = 0 }) => status >= 500));
}

function answerIn(exchange: WireExchange | undefined): string | undefined {
  if (exchange?.status === undefined) return undefined;
  const code = /"code"\s*:\s*"([^"]*)"/.exec(exchange.body ?? '')?.[1] ?? '';
  return CODE.test(code) ? `${exchange.status} ${code}` : String(exchange.status);
}

import { parseInstant } from '../oracle/calendar.js';
import type { JsonObject } from '../oracle/json.js';
import { isObject } from '../oracle/json.js';
import { cutText, EXCHANGES_MAX, type WireExchange } from '../transcript.js';
import type { DriverCall } from './session.js';

/** The last calls of a case in the form of HTTP exchanges, so that reports show them alike. */
export function transcriptOfCalls(log: readonly DriverCall[]): WireExchange[] {
  return log.slice(-EXCHANGES_MAX).map(({ method, params, result, fault, took }) => {
    const { now } = params;
    return {
      method: 'call',
      url: method,
      requestHeaders: {},
      requestBody: cutText(JSON.stringify(params)),
      ...(result && { outcome: outcomeOf(method, result), body: cutText(JSON.stringify(result)) }),
      ...(fault !== undefined && { fault }),
      took,
      ...(typeof now === 'string' && parseInstant(now) !== undefined && { clock: now }),
    };
  });
}

/** What came, in a word: the code of a refusal, the state that was told, or that it was done. */
function outcomeOf(method: string, { error, state, verdict }: JsonObject): string {
  if (isObject(error)) return `refused, ${String(error['code'])}`;
  if (typeof state === 'string') return state;
  return method === 'compare' && typeof verdict === 'string' ? verdict : 'done';
}

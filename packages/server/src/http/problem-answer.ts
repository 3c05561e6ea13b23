import { ERRORS, MEDIA_TYPE_PROBLEM, ProtocolError, problemOf } from '@offline-activation/protocol';
import { refusal } from '../rules/refusal.js';
import { jsonAnswer } from './answers.js';

/**
 * Turns whatever was thrown into a problem document. What is no refusal is a fault of the server: it is reported, and
 * the answer says nothing of it.
 *
 * @spec 11.2, 12.1 (HTTP-11, ERR-1 to ERR-4)
 */
export function problemAnswer(thrown: unknown, onFault: (fault: unknown) => void): Response {
  if (ProtocolError.is(thrown) && ERRORS[thrown.code].statuses.length > 0) return answerOf(thrown);
  onFault(thrown);
  return answerOf(refusal('internal'));
}

function answerOf(error: ProtocolError): Response {
  const problem = problemOf(error);
  return jsonAnswer(problem.status, problem, { 'Content-Type': MEDIA_TYPE_PROBLEM, ...headersOf(error) });
}

function headersOf({ code, details }: ProtocolError): Record<string, string> {
  if (code === 'rate-limited') return { 'Retry-After': String(details['retryAfterSeconds']) };
  if (code === 'unauthorized') return { 'WWW-Authenticate': 'Bearer' };
  return typeof details['allow'] === 'string' ? { Allow: details['allow'] } : {};
}

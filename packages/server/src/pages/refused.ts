import { ERRORS, type Problem, ProtocolError, problemOf } from '@offline-activation/protocol';
import { refusal } from '../rules/refusal.js';
import { FromElsewhere } from './refused-form.js';
import type { Site } from './site.js';

/** A refusal, as a page says it. */
export interface Refused {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Turns whatever was thrown into what a page says, as the API would. A fault of the server is reported, and the page
 * says nothing of it.
 *
 * @throws {@link FromElsewhere} as it is: no code stands for it.
 * @spec 18.1 (PAGE-3)
 */
export function refusedBy({ parts }: Site, thrown: unknown): Refused {
  if (thrown instanceof FromElsewhere) throw thrown;
  if (ProtocolError.is(thrown) && ERRORS[thrown.code].statuses.length > 0) {
    const after = thrown.details['retryAfterSeconds'];
    const headers: Record<string, string> = after === undefined ? {} : { 'Retry-After': String(after) };
    return { problem: problemOf(thrown), headers };
  }
  parts.onFault(thrown);
  return { problem: problemOf(refusal('internal')), headers: {} };
}

import type { ProtocolError } from '@offline-activation/protocol';
import type { IssuedToken } from '../rules/book.js';
import type { CheckInSituation } from '../rules/check-in-situation.js';

/** What a step finds: a refusal, the token given before, and undefined for: on to the next step. */
export type CheckInFinding = { readonly refused: ProtocolError } | { readonly given: IssuedToken };

/** One step of a check-in. @spec 10.4 */
export type CheckInCheck = (situation: CheckInSituation) => CheckInFinding | undefined;

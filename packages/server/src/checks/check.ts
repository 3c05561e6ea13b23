import type { ProtocolError } from '@offline-activation/protocol';
import type { ActivationSituation } from '../rules/activation-situation.js';
import type { Row } from '../rules/decision-table.js';

/** What a step finds: a refusal, the row of the decision table that answers, and undefined for: on to the next step. */
export type Finding = { readonly refused: ProtocolError } | { readonly row: Row };

/** One step of the order of checks. @spec 9.2 */
export type Check = (situation: ActivationSituation) => Finding | undefined;

import type { ErrorCode, ProtocolError } from '@offline-activation/protocol';
import type { ActivationSituation } from './activation-situation.js';
import { reissueBudget } from './budget.js';
import { freeAt } from './free-at.js';
import { pickBest } from './pick-best.js';
import { refusal } from './refusal.js';
import { retryAt } from './retry-at.js';
import { indeterminateOnes } from './seen-before.js';
import { timeMember } from './time-member.js';

/**
 * The refusal of a row of the decision table, with the members that its code carries.
 *
 * @spec 9.4, 12.1 (ACT-5, SEAT-12, ROW-16)
 */
export function refusedRow(
  code: ErrorCode,
  { now, license, book, code: read }: ActivationSituation,
): ProtocolError {
  switch (code) {
    case 'reissue-limit-reached':
      return refusal(code, timeMember('retryAt', retryAt(reissueBudget(book, license.policy), now)));
    case 'seat-limit-reached':
      return refusal(code, timeMember('freeAt', freeAt(book, license.limit, license.policy, now)));
    case 'machine-indeterminate': {
      const best = pickBest(indeterminateOnes(book, read.kid, read.claims.machine.fingerprint.components));
      return refusal(code, { components: best?.comparison.missing ?? [] });
    }
    default:
      return refusal(code);
  }
}

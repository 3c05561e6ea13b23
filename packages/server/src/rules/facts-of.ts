import { compare } from '@offline-activation/fingerprint';
import type { ActivationSituation } from './activation-situation.js';
import { reissueBudget } from './budget.js';
import { budgetLeft } from './budget-left.js';
import { currentToken } from './current-token.js';
import type { Facts } from './facts.js';
import { hasRekeyedExposure } from './has-rekeyed-exposure.js';
import { isAnswered } from './is-answered.js';
import { isFree } from './is-free.js';
import { isHeld } from './is-held.js';
import { ownActivation } from './own-activation.js';
import { pickBest } from './pick-best.js';
import { indeterminateOnes, matchingOnes } from './seen-before.js';
import { stands } from './stands.js';
import { storedBaseline } from './stored-baseline.js';
import { termsOf } from './terms.js';

/**
 * Gathers what the decision table looks at.
 *
 * @spec 9.3
 */
export function factsOf(situation: ActivationSituation): Facts {
  const { now, license, book, code, edition, issuerKeys } = situation;
  const { kid, claims } = code;
  const { components } = claims.machine.fingerprint;
  const own = ownActivation(book, kid);
  const token = own && currentToken(book, own);
  const terms = termsOf(license, edition);
  const matching = matchingOnes(book, kid, components);
  const best = pickBest(matching);
  return {
    own: own === undefined ? null : own.state === 'live' ? 'live' : 'ending',
    answered: isAnswered(book, { kid, jti: claims.jti, digest: code.digest, edition }),
    stands: token !== undefined && stands(token, { now, terms, accepts: claims.accepts, issuerKeys }),
    mode: token?.mode ?? null,
    ownVerdict: own === undefined ? null : compare(storedBaseline(book, own), components).verdict,
    rekeyed: hasRekeyedExposure(book, kid),
    matching: matching.length,
    bestHeld: best !== undefined && isHeld(book, best.activation.kid, now),
    indeterminate: indeterminateOnes(book, kid, components).length,
    free: isFree(book, license.limit),
    budgetLeft: budgetLeft(reissueBudget(book, license.policy), now),
  };
}

import { bindingFrom } from '@offline-activation/fingerprint';
import type { ActivationSituation } from '../rules/activation-situation.js';
import { withActivation } from '../rules/book.js';
import { countEvent } from '../rules/count-event.js';
import { withExposure } from '../rules/exposures.js';
import { pickBest } from '../rules/pick-best.js';
import { matchingOnes } from '../rules/seen-before.js';
import { withoutLock } from '../rules/without-lock.js';
import type { Seated } from './seated.js';

/**
 * The best matching activation with the code's key in place of its own: a new baseline and no lock of the old key.
 * Where the old key is held this is counted, and an exposure of it is recorded.
 *
 * @throws TypeError if nothing matches.
 * @spec 9.4 (ROW-11, ROW-12, ACT-4, LOCK-7)
 */
export function takenOver({ now, license, book, code }: ActivationSituation, counted: boolean): Seated {
  const { kid, claims } = code;
  const { components } = claims.machine.fingerprint;
  const best = pickBest(matchingOnes(book, kid, components));
  if (best === undefined) throw new TypeError('no activation matches');
  const activation = { ...withoutLock(best.activation), kid };
  const binding = bindingFrom(license.policy.binding, claims.machine.fingerprint);
  const changed = withActivation(book, activation);
  if (!counted) return { book: changed, activation, binding };
  const exposed = withExposure(changed, best.activation.kid, 'rekeyed', now);
  return { book: countEvent(exposed, 'take-over', now), activation, binding };
}

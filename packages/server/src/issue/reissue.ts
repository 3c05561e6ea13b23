import { bindingFrom } from '@offline-activation/fingerprint';
import type { ActivationSituation } from '../rules/activation-situation.js';
import { withActivation } from '../rules/book.js';
import { countEvent } from '../rules/count-event.js';
import { ownActivation } from '../rules/own-activation.js';
import { revived } from '../rules/revived.js';
import { storedBaseline } from '../rules/stored-baseline.js';
import type { Seated } from './seated.js';

/**
 * The same activation for the next generation: an ending one is live again; with the stored baseline, or a new one that
 * is counted.
 *
 * @throws TypeError if the key is not own.
 * @spec 9.4 (ROW-2, ROW-4 to ROW-7)
 */
export function reissued(
  { now, license, book, code }: ActivationSituation,
  { baseline, counted }: { readonly baseline: 'stored' | 'new'; readonly counted: boolean },
): Seated {
  const own = ownActivation(book, code.kid);
  if (own === undefined) throw new TypeError('the key has no activation to issue for');
  const activation = revived(own);
  const binding =
    baseline === 'stored'
      ? storedBaseline(book, own)
      : bindingFrom(license.policy.binding, code.claims.machine.fingerprint);
  const kept = withActivation(book, activation);
  return { book: counted ? countEvent(kept, 'baseline', now) : kept, activation, binding };
}

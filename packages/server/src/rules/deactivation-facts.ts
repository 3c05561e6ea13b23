import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Book } from './book.js';
import { forceableAt } from './forceable-at.js';
import { isHeld } from './is-held.js';
import { ownActivation } from './own-activation.js';
import type { DeactivationFacts } from './release-class.js';

/** The license under which a key is current. */
export interface CurrentLicense {
  /** Settled to now. */
  readonly book: Book;
  readonly policy: Policy;
}

/**
 * Gathers what a deactivation's class is decided by.
 *
 * @param current - Undefined: no activation that is live or ending has the key.
 * @spec 6.2
 */
export function deactivationFactsOf(
  current: CurrentLicense | undefined,
  kid: string,
  proved: boolean,
  now: Instant,
): DeactivationFacts {
  const own = current && ownActivation(current.book, kid);
  if (current === undefined || own === undefined) {
    return { proved, current: false, held: false, forceable: false };
  }
  return {
    proved,
    current: true,
    held: isHeld(current.book, kid, now),
    forceable: forceableAt(current.book, own, current.policy, now) === now,
  };
}

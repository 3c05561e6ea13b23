import type { Instant } from '@offline-activation/codec';
import type { Policy, ProtocolError, ReleaseAnswer } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { forcedReleaseBudget } from './budget.js';
import { decideRelease } from './decide-release.js';
import { endActivation } from './end-activation.js';
import { forceRelease } from './force-release.js';
import { refusal } from './refusal.js';
import { releaseActivation } from './release-activation.js';
import { retryAt } from './retry-at.js';
import { timeMember } from './time-member.js';

/** The book after a release on the portal with the class answered, or why it is refused. */
export type Released =
  | { readonly book: Book; readonly releaseClass: ReleaseAnswer['releaseClass'] }
  | { readonly refused: ProtocolError };

/**
 * Releases an activation without proof, as far as that is possible.
 *
 * @param book - Settled to now.
 * @spec 10.3 (REL-1 to REL-6, LOCK-8)
 */
export function released(book: Book, activation: Activation, policy: Policy, now: Instant): Released {
  const outcome = decideRelease(book, activation, policy, now);
  switch (outcome.does) {
    case 'lapse':
      return { book: releaseActivation(book, activation), releaseClass: 'lapsed' };
    case 'keep-ending':
      return { book, releaseClass: 'ending' };
    case 'end':
      return { book: endActivation(book, activation, 'portal'), releaseClass: 'ending' };
    case 'force':
      return { book: forceRelease(book, activation, now), releaseClass: 'forced' };
    case 'refuse': {
      const retry =
        outcome.code === 'reissue-limit-reached' ? retryAt(forcedReleaseBudget(book, policy), now) : null;
      const unlock = outcome.code === 'device-locked' ? activation.lock?.unlockAt : null;
      return {
        refused: refusal(outcome.code, {
          ...timeMember('retryAt', retry),
          ...timeMember('unlockAt', unlock),
        }),
      };
    }
  }
}

import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Book } from './book.js';
import { endExposures } from './end-exposures.js';
import { forceRelease } from './force-release.js';
import { type ComingRelease, nextRelease } from './next-release.js';
import { releaseActivation } from './release-activation.js';
import { voidLocks } from './void-locks.js';

/**
 * Brings a license up to `now`: ending activations are released at the first instant at which that is possible, in the
 * order of time, then of creation; locks of which nothing is outstanding become void; exposures that are over end.
 *
 * @spec 10.6 (REL-3, DEACT-18, LOCK-6, ACT-6)
 */
export function settle(book: Book, policy: Policy, now: Instant): Book {
  let settled = book;
  for (let coming = nextRelease(settled, policy); coming !== undefined && coming.at <= now; ) {
    settled = { ...released(settled, coming), settledAt: coming.at };
    coming = nextRelease(settled, policy);
  }
  return endExposures(voidLocks({ ...settled, settledAt: Math.max(settled.settledAt, now) }, now), now);
}

function released(book: Book, { activation, at, forced }: ComingRelease): Book {
  return forced ? forceRelease(book, activation, at) : releaseActivation(book, activation);
}

import type { Instant } from '@offline-activation/codec';
import type { ReleaseClass } from '@offline-activation/protocol';
import type { Book } from './book.js';
import { cover } from './cover.js';
import { endActivation } from './end-activation.js';
import { endExposures } from './end-exposures.js';
import { forceRelease } from './force-release.js';
import { ownActivation } from './own-activation.js';
import { releaseActivation } from './release-activation.js';

/**
 * The book of one license after a deactivation of a class. Release is by machine key alone.
 *
 * @param book - Settled to now.
 * @spec 6.2, steps 2 to 6 (DEACT-13 to DEACT-19)
 */
export function deactivated(book: Book, kid: string, releaseClass: ReleaseClass, now: Instant): Book {
  const own = ownActivation(book, kid);
  const proved = releaseClass === 'proved' ? cover(book, kid, () => true) : book;
  if (own === undefined) return endExposures(proved, now);
  switch (releaseClass) {
    case 'proved':
    case 'lapsed':
      return endExposures(releaseActivation(proved, own), now);
    case 'forced':
      return forceRelease(book, own, now);
    case 'ending':
      return endActivation(book, own, 'deactivation');
    case 'none':
      return book;
  }
}

import type { Instant } from '@offline-activation/codec';
import type { Activation, Book } from './book.js';
import { withExposure } from './exposures.js';
import { releaseActivation } from './release-activation.js';

/**
 * Releases an activation whose key may still hold a usable token: counted, and recorded as an exposure.
 *
 * @spec 10.3, step 8 (REL-4, DEACT-17)
 */
export function forceRelease(book: Book, activation: Activation, at: Instant): Book {
  const released = releaseActivation(book, activation);
  const counted = { ...released, counted: [...released.counted, { at, kind: 'forced' as const }] };
  return withExposure(counted, activation.kid, 'forced', at);
}

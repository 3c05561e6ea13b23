import type { Instant } from '@offline-activation/codec';
import type { Book } from './book.js';
import { isExposed } from './is-exposed.js';

/**
 * Drops the exposures that have ended.
 *
 * @spec 9.4 (ACT-6, DEACT-14)
 */
export function endExposures(book: Book, now: Instant): Book {
  return { ...book, exposures: book.exposures.filter(({ kid }) => isExposed(book, kid, now)) };
}

import type { Instant } from '@offline-activation/codec';
import type { ExposureCause } from '@offline-activation/protocol';
import type { Book } from './book.js';

/**
 * Records an exposure of a key; one that it already has stays as it is.
 *
 * @spec 2 (SEAT-15, REL-4, ROW-12)
 */
export function withExposure(
  book: Book,
  kid: Book['exposures'][number]['kid'],
  cause: ExposureCause,
  since: Instant,
): Book {
  if (book.exposures.some((exposure) => exposure.kid === kid)) return book;
  return { ...book, exposures: [...book.exposures, { kid, cause, since }] };
}

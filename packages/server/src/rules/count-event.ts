import type { Instant } from '@offline-activation/codec';
import type { Book, CountedKind } from './book.js';

/**
 * Counts an event against its budget.
 *
 * @spec 9.3 (SEAT-17)
 */
export function countEvent(book: Book, kind: CountedKind, at: Instant): Book {
  return { ...book, counted: [...book.counted, { at, kind }] };
}

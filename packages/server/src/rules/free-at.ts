import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Book } from './book.js';
import { inUse } from './in-use.js';
import { occupies } from './occupies.js';
import { releasableAt } from './releasable-at.js';

/**
 * The earliest instant at which a seat may come free without proof: of the instants at which each live or ending
 * activation could first be released, the n-th, with n = live + ending − limit + 1; null where there are fewer.
 *
 * @spec 9.6 (SEAT-12)
 */
export function freeAt(book: Book, limit: number, policy: Policy, now: Instant): Instant | null {
  const instants = book.activations
    .filter(occupies)
    .map((activation) => releasableAt(book, activation, policy, now))
    .filter((instant) => instant !== null)
    .sort((a, b) => a - b);
  return instants[inUse(book) - limit] ?? null;
}

import type { Instant } from '@offline-activation/codec';
import type { Policy } from '@offline-activation/protocol';
import type { Activation, Book } from './book.js';
import { forceableAt } from './forceable-at.js';
import { lapsesAt } from './lapses-at.js';

/** A release that comes by time alone. */
export interface ComingRelease {
  readonly at: Instant;
  readonly activation: Activation;
  /** False: as lapsed. */
  readonly forced: boolean;
}

/**
 * The next release of an ending activation from the book's own instant on, in the order of time, then of creation. One
 * that the portal ended only lapses; one that a deactivation ended may be forced before that.
 *
 * @spec 6.2, step 6; 10.3, step 5; 10.6 (REL-3, DEACT-18)
 */
export function nextRelease(book: Book, policy: Policy): ComingRelease | undefined {
  return book.activations
    .filter(({ state }) => state === 'ending')
    .flatMap((activation) => comingRelease(book, activation, policy) ?? [])
    .reduce<ComingRelease | undefined>(
      (first, next) => (first && first.at <= next.at ? first : next),
      undefined,
    );
}

function comingRelease(book: Book, activation: Activation, policy: Policy): ComingRelease | undefined {
  const lapse = lapsesAt(book, activation.kid, book.settledAt);
  const force =
    activation.endingBy === 'deactivation' ? forceableAt(book, activation, policy, book.settledAt) : null;
  if (lapse !== null && (force === null || lapse <= force)) return { at: lapse, activation, forced: false };
  return force === null ? undefined : { at: force, activation, forced: true };
}

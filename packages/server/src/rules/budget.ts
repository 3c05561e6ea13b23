import type { Policy } from '@offline-activation/protocol';
import type { Book, CountedEvent, CountedKind } from './book.js';

/** One of a license's two budgets with the events that it counts. */
export interface Budget {
  /** Events that may lie in the window. */
  readonly size: number;
  readonly events: readonly CountedEvent[];
}

/**
 * The budget for new baselines and take-overs.
 *
 * @spec 15.1
 */
export function reissueBudget(book: Book, policy: Policy): Budget {
  return { size: policy.reissueBudget, events: eventsOf(book, ['baseline', 'take-over']) };
}

/**
 * The budget for forced releases.
 *
 * @spec 15.1
 */
export function forcedReleaseBudget(book: Book, policy: Policy): Budget {
  return { size: policy.forcedReleaseBudget, events: eventsOf(book, ['forced']) };
}

function eventsOf(book: Book, kinds: readonly CountedKind[]): CountedEvent[] {
  return book.counted.filter(({ kind }) => kinds.includes(kind));
}

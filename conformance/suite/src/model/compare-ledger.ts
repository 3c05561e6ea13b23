import { formatInstant, type Instant, parseInstant } from '../oracle/calendar.js';
import type { Ledger } from '../target.js';
import type { Books } from './books.js';
import { BUDGET_WINDOW } from './limits.js';

/** One thing in which the server's books differ from what they should be. */
export interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Compares a ledger with the books, which are settled to the same instant: seats, exposures, counted events, retired keys.
 * Locks are judged where tokens and refusals show them.
 *
 * @spec 13.3
 */
export function compareLedger(books: Books, ledger: Ledger, now: Instant): Difference[] {
  const differences: Difference[] = [];
  const compare = (at: string, expected: readonly string[], got: readonly string[]) => {
    const wanted = [...expected].sort();
    const seen = [...got].sort();
    if (wanted.join('\n') !== seen.join('\n')) differences.push({ at, expected: wanted, got: seen });
  };
  for (const book of Object.values(books.licenses)) {
    const seen = ledger.licenses.find(({ id }) => id === book.id);
    const at = (what: string) => `ledger of ${book.handle}: ${what}`;
    compare(
      at('activations'),
      book.activations.map((a) => `${a.sub} ${a.kid} ${a.state}`),
      (seen?.activations ?? []).map((a) => `${a.id} ${a.kid} ${a.state}`),
    );
    compare(
      at('exposures'),
      book.exposures.map(({ kid, cause, since }) => `${kid} ${cause} ${formatInstant(since)}`),
      (seen?.exposures ?? []).map(({ kid, cause, since }) => `${kid} ${cause} ${since}`),
    );
    // A ledger may forget what no budget counts any more.
    const recent = (when: Instant | undefined) => when !== undefined && when > now - BUDGET_WINDOW;
    const shown = (seen?.counted ?? []).filter(({ at: when }) => recent(parseInstant(when)));
    compare(
      at('counted'),
      book.counted
        .filter((event) => recent(event.at))
        .map((event) => `${formatInstant(event.at)} ${event.kind}`),
      shown.map(({ at: when, kind }) => `${when} ${kind}`),
    );
  }
  compare('ledger: retired keys', books.retired, ledger.retiredKeys);
  return differences;
}

import { formatInstant } from '../oracle/calendar.js';
import type { Ledger } from '../target.js';
import type { Books } from './books.js';

/** One thing in which the server's books differ from what they should be. */
export interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Compares a ledger with the books, which are settled to the same instant. @spec 13.3 */
export function compareLedger(books: Books, ledger: Ledger): Difference[] {
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
      book.activations.map(
        (a) => `${a.sub} ${a.kid} ${a.state} ${a.lock ? formatInstant(a.lock.until) : 'unlocked'}`,
      ),
      (seen?.activations ?? []).map((a) => `${a.id} ${a.kid} ${a.state} ${a.unlockAt ?? 'unlocked'}`),
    );
    compare(
      at('exposures'),
      book.exposures.map(({ kid, cause, since }) => `${kid} ${cause} ${formatInstant(since)}`),
      (seen?.exposures ?? []).map(({ kid, cause, since }) => `${kid} ${cause} ${since}`),
    );
    // A ledger may forget what no budget counts any more: only what it shows too little or too much of counts.
    const counted = book.counted.map(({ at: when, kind }) => `${formatInstant(when)} ${kind}`);
    const shown = (seen?.counted ?? []).map(({ at: when, kind }) => `${when} ${kind}`);
    compare(at('counted'), counted.slice(-shown.length || counted.length), shown);
  }
  compare('ledger: retired keys', books.retired, ledger.retiredKeys);
  return differences;
}

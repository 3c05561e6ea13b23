import { Blocked, Breach } from '../outcome.js';

/** A request of a `together` step with its answer, as something that can be tried against books. */
export interface Attempt<B> {
  /** Two attempts with the same name are interchangeable: only one of them is tried at each place. */
  readonly name: string;
  /** Judges the answer by the books and writes it into them. @throws Breach, Blocked where it does not fit. */
  play(books: B): void;
}

/**
 * Finds an order of the requests in which each answer is what the books ask for at that point.
 *
 * @returns The books after it, and the order; undefined where there is none.
 * @spec 9.6 (SEAT-9)
 */
export function linearise<B>(
  books: B,
  attempts: readonly Attempt<B>[],
): { books: B; order: readonly number[] } | undefined {
  return search(
    books,
    attempts.map((attempt, index) => ({ attempt, index })),
    [],
  );
}

type Indexed<B> = { readonly attempt: Attempt<B>; readonly index: number };

function search<B>(
  books: B,
  left: readonly Indexed<B>[],
  order: readonly number[],
): { books: B; order: readonly number[] } | undefined {
  if (left.length === 0) return { books, order };
  const tried = new Set<string>();
  for (const next of left) {
    if (tried.has(next.attempt.name)) continue;
    tried.add(next.attempt.name);
    const copy = structuredClone(books);
    if (!fits(next.attempt, copy)) continue;
    const found = search(
      copy,
      left.filter((other) => other !== next),
      [...order, next.index],
    );
    if (found) return found;
  }
  return undefined;
}

function fits<B>(attempt: Attempt<B>, books: B): boolean {
  try {
    attempt.play(books);
    return true;
  } catch (error) {
    if (error instanceof Breach || error instanceof Blocked) return false;
    throw error;
  }
}

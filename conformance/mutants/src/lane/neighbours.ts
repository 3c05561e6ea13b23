/** Two that got into each other's way in so many cases are parted: each such case costs more plays than one group more. */
const CLASHES = 3;

/** What is learnt in the cases of a lane about mutants that are in place together. */
export interface Neighbours<M> {
  /**
   * Notes a play with several in place.
   *
   * @param ended - Those that some call ended at, before others that stand in for the same.
   */
  played(together: readonly M[], ended: readonly M[]): void;
  /** Notes that a case told two of them together, and neither by itself. */
  clashed(one: M, other: M): void;
  /** Whether a mutant keeps calls from the others so often that it had better be in the middle of them. */
  isOpaque(mutant: M): boolean;
  /** Whether two get into each other's way so often that they are parted. */
  clash(one: M, other: M): boolean;
}

export function neighbours<M>(): Neighbours<M> {
  const known = new Map<M, { shared: number; ended: number; readonly clashes: Map<M, number> }>();
  const of = (mutant: M) => {
    const found = known.get(mutant) ?? { shared: 0, ended: 0, clashes: new Map() };
    known.set(mutant, found);
    return found;
  };
  const note = (one: M, other: M) => of(one).clashes.set(other, (of(one).clashes.get(other) ?? 0) + 1);
  return {
    played(together, ended) {
      for (const each of together) of(each).shared++;
      for (const each of ended) of(each).ended++;
    },
    clashed(one, other) {
      note(one, other);
      note(other, one);
    },
    isOpaque: (mutant) => of(mutant).ended * 2 > of(mutant).shared,
    clash: (one, other) => (of(one).clashes.get(other) ?? 0) >= CLASHES,
  };
}

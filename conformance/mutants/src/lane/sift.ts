/** How one play of a case with some mutants in place at once ended. */
export interface Played<M, Outcome> {
  /** What it came to. */
  readonly outcome: Outcome;
  /** Whether that is what the case comes to on the real one. */
  readonly isAsReal: boolean;
  /** Mutants of which nothing was seen, as another one stood in front of them; never all. */
  readonly hidden: readonly M[];
}

/** Plays a case with some mutants in place at once. */
export type Play<M, Outcome> = (together: readonly M[]) => Promise<Played<M, Outcome>>;

/** What a case makes of one mutant. */
export interface Told<M, Outcome> {
  readonly mutant: M;
  readonly outcome: Outcome;
  /** Whether the case tells it not: it comes to what it comes to on the real one. */
  readonly isAsReal: boolean;
}

/**
 * Finds out which of some mutants a case can tell from the real one, in far fewer plays than there are mutants.
 *
 * A case that ends with all of them in place as it does on the real one tells none of them. Otherwise they are halved, and
 * each half is played, down to single mutants: what a mutant is accused of was always seen with nothing else in place.
 *
 * What this cannot see is a mutant whose effect another one undoes: with other neighbours it shows, and these hang on the
 * seed.
 *
 * @param onClash - Is told of two that get into each other's way: together the case tells them, neither by itself.
 */
export async function sift<M, Outcome>(
  together: readonly M[],
  play: Play<M, Outcome>,
  onClash: (one: M, other: M) => void = () => {},
): Promise<readonly Told<M, Outcome>[]> {
  if (together.length === 0) return [];
  const { outcome, isAsReal, hidden } = await play(together);
  const all = together.map((mutant) => ({ mutant, outcome, isAsReal }));
  if (all.length === 1) return all;
  if (isAsReal) {
    const seen = all.filter(({ mutant }) => !hidden.includes(mutant));
    return [...seen, ...(await sift(hidden, play, onClash))];
  }
  const half = Math.ceil(together.length / 2);
  const parts = [together.slice(0, half), together.slice(half)];
  const told: Told<M, Outcome>[] = [];
  for (const part of parts) told.push(...(await sift(part, play, onClash)));
  const [one, other] = together;
  if (one && other && together.length === 2 && told.every((each) => each.isAsReal)) onClash(one, other);
  return told;
}

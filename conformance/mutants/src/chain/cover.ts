import type { Id } from '@offline-activation/conformance';
import type { Kills } from './kills.js';

/** Something that a set of cases has to see: a mutant, and a requirement that it breaks. */
type Breakage = `${string} ${Id}`;

/**
 * Cases that together see every killed mutant break each requirement that it names, none of which can be left out.
 *
 * Chosen greedily, then thinned: small, though not proved to be the smallest. What is not in it is redundant only as far
 * as these mutants can tell.
 *
 * @param fails - What each mutant names.
 * @returns ids of cases, in their order.
 */
export function minimalCover(kills: Kills, fails: ReadonlyMap<string, readonly Id[]>): readonly string[] {
  const seenBy = breakagesByCase(kills, fails);
  const open = new Set([...seenBy.values()].flatMap((seen) => [...seen]));
  const chosen: string[] = [];
  while (open.size > 0) {
    const [best] = mostOf(seenBy, open);
    chosen.push(best);
    for (const breakage of seenBy.get(best) ?? []) open.delete(breakage);
  }
  return thinned(chosen, seenBy).sort();
}

function breakagesByCase(kills: Kills, fails: ReadonlyMap<string, readonly Id[]>) {
  const seenBy = new Map<string, Set<Breakage>>();
  for (const [mutant, { verdict, seen }] of Object.entries(kills.mutants)) {
    if (verdict !== 'killed') continue;
    for (const id of fails.get(mutant) ?? [])
      for (const name of seen[id] ?? []) {
        const already = seenBy.get(name) ?? new Set();
        seenBy.set(name, already.add(`${mutant} ${id}`));
      }
  }
  return seenBy;
}

/** The case that sees most of what is open; of equals the first by name, so that the choice is always the same. */
function mostOf(seenBy: ReadonlyMap<string, ReadonlySet<Breakage>>, open: ReadonlySet<Breakage>) {
  let best: [name: string, count: number] = ['', 0];
  for (const [name, seen] of seenBy) {
    const count = [...seen].filter((breakage) => open.has(breakage)).length;
    if (count > best[1] || (count === best[1] && name < best[0])) best = [name, count];
  }
  return best;
}

/** Leaves out each case all of whose breakages the others see too, the last chosen first. */
function thinned(chosen: readonly string[], seenBy: ReadonlyMap<string, ReadonlySet<Breakage>>): string[] {
  const times = new Map<Breakage, number>();
  for (const name of chosen)
    for (const breakage of seenBy.get(name) ?? []) times.set(breakage, (times.get(breakage) ?? 0) + 1);
  return chosen.toReversed().filter((name) => {
    const seen = [...(seenBy.get(name) ?? [])];
    if (seen.some((breakage) => times.get(breakage) === 1)) return true;
    for (const breakage of seen) times.set(breakage, (times.get(breakage) ?? 0) - 1);
    return false;
  });
}

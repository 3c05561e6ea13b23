import type { StoredState } from '../state/stored-state.js';

/** Highest generations accepted, by license id. */
type Generations = StoredState['generations'];

/** Answers the highest generation accepted for a license; undefined where none was. @spec 5.2 (TOK-21) */
export function generationOf(generations: Generations, license: string): number | undefined {
  return Object.hasOwn(generations, license) ? generations[license] : undefined;
}

/** Notes an accepted generation. Other licenses keep theirs. @spec 5.2 (TOK-21), 16.5 (LOAD-4) */
export function noted(generations: Generations, license: string, generation: number): Generations {
  const highest = Math.max(generation, generationOf(generations, license) ?? generation);
  return Object.fromEntries([...Object.entries(generations), [license, highest]]);
}

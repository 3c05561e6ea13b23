import type { Mutation } from './job.js';

/** An instance of a mutant's module, and the cases that it was in place for. */
interface Instance {
  count: number;
  readonly played: Set<string>;
}

/** Instances of mutants' modules in one process. */
export interface Instances {
  /**
   * The URL to load a mutant's module from so that it remembers nothing of these cases. A case is played with the same ids and
   * keys each time, so a mutant that keeps something would know them again.
   */
  urlFor(mutation: Mutation, cases: readonly string[]): string;
}

export function instances(): Instances {
  const latest = new Map<string, Instance>();
  return {
    urlFor({ mutant, isForgetful }, cases) {
      if (isForgetful) return mutant;
      let instance = latest.get(mutant) ?? { count: 0, played: new Set() };
      const { count, played } = instance;
      if (cases.some((id) => played.has(id))) instance = { count: count + 1, played: new Set() };
      latest.set(mutant, instance);
      for (const id of cases) instance.played.add(id);
      return instance.count === 0 ? mutant : `${mutant}?instance=${instance.count}`;
    },
  };
}

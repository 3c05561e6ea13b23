import { mutants } from '../mutants.js';
import { minimalCover } from './cover.js';
import { type Kill, type Kills, recordedKills } from './kills.js';

/**
 * For each mutant that the record says was killed: one case for each requirement that it breaks, those of the minimal cover
 * first, so that all mutants together need few cases.
 *
 * @returns ids of cases by the mutant's id; a mutant without a recorded kill is left out.
 */
export function recordedKillers(kills: Kills = recordedKills()): ReadonlyMap<string, readonly string[]> {
  const failsOf = new Map(mutants.map(({ id, fails }) => [id, fails]));
  const cover = new Set(minimalCover(kills, failsOf));
  const killers = new Map<string, readonly string[]>();
  for (const [id, fails] of failsOf) {
    const { verdict, seen } = kills.mutants[id] ?? { verdict: 'survived', seen: {} };
    if (verdict !== 'killed') continue;
    const one = (cases: readonly string[] = []) => cases.find((name) => cover.has(name)) ?? cases[0] ?? [];
    killers.set(id, [...new Set(fails.flatMap((broken) => one(seen[broken])))]);
  }
  return killers;
}

/** For each mutant of the record, the cases that came to something else with it in place than on the real one. */
export function recordedTellers(kills: Kills = recordedKills()): ReadonlyMap<string, readonly string[]> {
  const tellersOf = ({ seen, spoilt = [] }: Kill) => [...new Set([...Object.values(seen).flat(), ...spoilt])];
  return new Map(Object.entries(kills.mutants).map(([id, kill]) => [id, tellersOf(kill)]));
}

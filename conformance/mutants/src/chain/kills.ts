import { readFileSync } from 'node:fs';
import type { Id } from '@offline-activation/conformance';
import type { MutantResult, Verdict } from '../lane/result.js';

/** What the lane last made of a mutant. */
export interface Kill {
  readonly verdict: Verdict;
  /** The requirements seen broken, and the cases that saw it. */
  readonly seen: Readonly<Record<Id, readonly string[]>>;
  /** Other cases that ended otherwise than on the real one: what they begin with was broken already. */
  readonly spoilt?: readonly string[];
}

/** The kill matrix: what the lane last made of every mutant. */
export interface Kills {
  /** Revision of the specification. */
  readonly spec: string;
  /** By the mutant's id, in the order of ids. */
  readonly mutants: Readonly<Record<string, Kill>>;
}

/** Where the repository keeps the matrix. */
export const KILLS_FILE = new URL('../../kills.json', import.meta.url);

/** The matrix that the repository keeps; empty where there is none yet. */
export function recordedKills(): Kills {
  try {
    return JSON.parse(readFileSync(KILLS_FILE, 'utf8')) as Kills;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { spec: '', mutants: {} };
    throw error;
  }
}

/**
 * Puts results into a matrix: those of these mutants are replaced, those of mutants that are not registered any more
 * dropped, the others stay.
 *
 * @param registered - Ids of all mutants that there are.
 */
export function withResults(
  before: Kills,
  results: readonly MutantResult[],
  registered: readonly string[],
  spec: string,
): Kills {
  const mutants = new Map(Object.entries(before.mutants));
  for (const result of results) if (result.control === undefined) mutants.set(result.id, killOf(result));
  const kept = [...registered].sort().flatMap((id) => {
    const kill = mutants.get(id);
    return kill ? [[id, kill] as const] : [];
  });
  return { spec, mutants: Object.fromEntries(kept) };
}

function killOf({ verdict, fails, cases }: MutantResult): Kill {
  const seen: Record<Id, string[]> = {};
  for (const { case: name, failed } of cases) {
    if (failed === undefined) continue;
    seen[failed] ??= [];
    seen[failed].push(name);
  }
  const spoilt = cases.flatMap((each) => (each.told && !each.failed ? [each.case] : [])).sort();
  const own = fails.filter((id) => seen[id]);
  const others = (Object.keys(seen) as Id[]).filter((id) => !own.includes(id)).sort();
  return {
    verdict,
    seen: Object.fromEntries([...own, ...others].map((id) => [id, (seen[id] ?? []).sort()])),
    ...(spoilt.length > 0 && { spoilt }),
  };
}

/** The matrix as JSON, a mutant a line. */
export function killsText({ spec, mutants }: Kills): string {
  const lines = Object.entries(mutants).map(
    ([id, kill]) => `    ${JSON.stringify(id)}: ${JSON.stringify(kill)}`,
  );
  return `{\n  "spec": ${JSON.stringify(spec)},\n  "mutants": {\n${lines.join(',\n')}\n  }\n}\n`;
}

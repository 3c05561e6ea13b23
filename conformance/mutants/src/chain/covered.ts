import { minimalCover } from './cover.js';
import { evidence } from './evidence.js';
import { chainFaults } from './faults.js';
import { type Figures, figuresOf } from './figures.js';
import { coveragePage } from './page.js';
import { coverageOf } from './standing.js';

/** What shows that the suite judges the specification, and where it does not. */
export interface Covered {
  /** The coverage page, in Markdown. */
  readonly page: string;
  readonly figures: Figures;
  /** What breaks the chain from sentence to case to mutant; empty where it is closed. */
  readonly faults: readonly string[];
  /** Ids of cases that kill every mutant for everything that it names. */
  readonly cover: readonly string[];
}

/** Looks at the sentences, the cases and the recorded results of the mutants as they are today. */
export function covered(): Covered {
  const all = evidence();
  const coverage = coverageOf(all);
  const ids = all.cases.map(({ id }) => id);
  const cover = minimalCover(all.kills, new Map(all.mutants.map(({ id, fails }) => [id, fails])));
  const failing = new Set(Object.values(all.kills.mutants).flatMap(({ seen }) => Object.values(seen).flat()));
  const neverFailed = ids.filter((id) => !failing.has(id));
  const figures = figuresOf(coverage, all.kills, ids);
  const page = coveragePage({ spec: all.kills.spec, figures, coverage, cover, neverFailed });
  return { page, figures, faults: chainFaults(all), cover };
}

import type { Bench } from '../bench.js';
import type { Check } from '../model/books.js';
import type { Json } from '../oracle/json.js';
import type { Id } from '../requirement.js';
import type { World } from '../target.js';
import type { Step } from './step.js';

/** Who decides what a failed check means. */
export interface Judge {
  /**
   * Takes one check.
   *
   * @param side - True where the books do not depend on it: then an undeclared id is noted, and the case goes on.
   * @throws Breach, Blocked, HarnessError.
   */
  that(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string, side?: boolean): void;
}

export interface PlayContext {
  readonly world: World;
  readonly bench: Bench;
  readonly judge: Judge;
}

/** A played step, as a trace keeps it: plain JSON in handles. */
export interface Played {
  readonly step: Step;
  /** Why it was not played, where it was not. */
  readonly skipped?: string;
  /** RFC 3339: the world's time. */
  readonly at: string;
  readonly expected: Json;
  readonly observed: Json;
  /** The sentence that the outcome rests on. */
  readonly by: Id | null;
}

export function judgeAll(judge: Judge, checks: readonly Check[]): void {
  for (const { by, holds, expected, got, at, core } of checks)
    judge.that(by, holds, expected, got, at, !core);
}

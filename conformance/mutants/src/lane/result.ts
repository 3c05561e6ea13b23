import type { Id } from '@offline-activation/conformance';
import type { CaseOutcome } from './outcome.js';

/**
 * What the suite made of a mutant.
 *
 * - `killed`: it saw every requirement broken that the mutant breaks, and no other.
 * - `survived`: it saw nothing.
 * - `wrong-ids`: it saw other requirements broken than the mutant names.
 * - `stale`: the mutant replaces something that does not exist any more.
 * - `inconclusive`: the run did not get far enough to tell.
 */
export type Verdict = 'killed' | 'survived' | 'wrong-ids' | 'stale' | 'inconclusive';

/** A mutant that is no fault but shows that the lane itself works. */
export type Control = 'must-live' | 'must-die';

/** The outcome of one mutant. */
export interface MutantResult {
  readonly id: string;
  readonly control?: Control;
  readonly verdict: Verdict;
  /** Why it is `stale` or `inconclusive`. */
  readonly why?: string;
  /** What the mutant names. */
  readonly fails: readonly Id[];
  /** What the suite saw broken, requirements that only sum up others left out. */
  readonly failed: readonly Id[];
  /** Requirements seen broken that derive from one of `fails`, or by generated steps only: consequences. */
  readonly derived: readonly Id[];
  /** Of `fails`, what was not seen broken. */
  readonly missing: readonly Id[];
  /** Seen broken, and neither in `fails` nor a consequence. */
  readonly extra: readonly Id[];
  /** Requirements that blocked a case. */
  readonly blocked: readonly Id[];
  readonly cases: readonly CaseOutcome[];
  /** Whole milliseconds. */
  readonly tookMs: number;
  /** Whole milliseconds of a processor. Absent: nobody could say. */
  readonly cpuMs?: number;
}

import type { Baseline } from '../baseline/baseline.js';

/** How cases are made tests. */
export interface DescribeOptions<C> {
  /** Name of the group that the tests are in. Default: the protocol's, and what is judged. */
  readonly name?: string;
  /** Root of all that is made up: the same one, the same run. Default 1. */
  readonly seed?: bigint;
  /** Generated runs of a case that generates. Default 20. */
  readonly runs?: number;
  /** Cases to play: ids, globs over them (`client-clock/*`), or requirements. Default: all. */
  readonly only?: readonly string[];
  /** Of these, the ones to play. Default: all. */
  readonly cases?: (one: C) => boolean;
  /** Seconds after which a case is given up. Default 120. */
  readonly caseSeconds?: number;
  /** Failures that are expected: their tests pass, and what does not fail any more fails. See `parseBaseline`. */
  readonly baseline?: Baseline;
}

/** Options with nothing left open but the choice of cases. */
export interface DescribeSettings {
  readonly seed: bigint;
  readonly runs: number;
  readonly caseSeconds: number;
}

export const describeSettings = <C>(options: DescribeOptions<C>): DescribeSettings => ({
  seed: options.seed ?? 1n,
  runs: options.runs ?? 20,
  caseSeconds: options.caseSeconds ?? 120,
});

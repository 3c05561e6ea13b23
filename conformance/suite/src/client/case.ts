import type { Random } from '../oracle/random.js';
import type { Cap, Id } from '../requirement.js';
import type { Driver, DriverOptions } from './driver.js';

/** What a client case works with. */
export interface ClientT {
  readonly driver: Driver;
  /** Seed of this case, derived from the root seed and the case's id. */
  readonly seed: bigint;
  readonly random: Random;
  /** How many generated runs a case that generates should play. */
  readonly runs: number;
  /** How many candidates may be tried to make a counterexample shorter. */
  readonly shrinks: number;
  /** A fresh empty folder of this case; removed afterwards. */
  folder(): Promise<string>;
  /** Another process of the same driver, beside {@link ClientT.driver}; ended after the case. */
  start(options?: DriverOptions): Promise<Driver>;
  /** Asserts one requirement. False is a breach of that id, or blocks where the case does not declare it. */
  that(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
  /**
   * The same for what nothing that comes after depends on: where the case does not declare it, it goes on, so that one small
   * fault of a client does not keep every case from being judged.
   */
  aside(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
  /** Runs something that only prepares: a breach inside blocks. */
  arrange<A>(work: () => Promise<A>): Promise<A>;
}

/** One test of a client. */
export interface ClientCase {
  /** `client-family/name`, permanent. */
  readonly id: string;
  /** One sentence for people. */
  readonly title: string;
  /** Requirements that this case judges; asserting another is a harness error. */
  readonly asserts: readonly Id[];
  /** Claims as `feature:core`, and capabilities. */
  readonly needs: readonly Cap[];
  /** Whether its steps are generated. */
  readonly generated?: true;
  /** Plays the case against a client of its own. */
  run(t: ClientT): Promise<void>;
}

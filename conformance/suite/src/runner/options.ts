import type { Spec } from '../requirements.js';
import type { Engine } from './engine.js';

/** How cases are run. */
export interface RunOptions {
  /** Root of every seed. */
  readonly seed: bigint;
  /** Names this run to targets without fresh worlds, so that identities are new. Default random. */
  readonly nonce?: string;
  /** Cases at the same time. Default 4. */
  readonly jobs?: number;
  /** Generated runs of each property. Default 20. */
  readonly runs?: number;
  /** Candidates tried while shrinking a counterexample. Default 400. */
  readonly shrinks?: number;
  /** Fresh worlds in which a generated run with parallel steps is played, and a case that repeats at most. Default 10. */
  readonly repeats?: number;
  /** Seconds after which a case is given up. Default 120. */
  readonly caseSeconds?: number;
  /** Folder that traces of failures are written to. Default: none is written. */
  readonly traces?: string;
  /** The command that replays a trace file. Default `oap replay FILE`. */
  readonly replayCommand?: (file: string) => string;
  readonly spec?: Spec;
  readonly engine?: Engine;
}

/** Options with nothing left open. */
export interface Settings extends Required<Omit<RunOptions, 'traces'>> {
  readonly traces?: string;
}

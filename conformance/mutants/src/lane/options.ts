/** How a mutant is put before the suite. */
export interface MutantOptions {
  /** Root of every seed. Default 0. */
  readonly seed?: bigint;
  /** Generated step lists of each property. Default 3. */
  readonly runs?: number;
  /** Seconds that one order may take. Default 300 for a mutant by itself, 60 for one case with many. */
  readonly seconds?: number;
  /** Ids of the cases to play. Default: all. */
  readonly cases?: readonly string[];
  /** Whether counterexamples are made short. Default no. */
  readonly shrink?: boolean;
  /** Folder that traces of what failed are written to. Default: none is written. */
  readonly traces?: string;
  /** URL of a module that exports `subject`. Default: the suite against the reference server. */
  readonly subject?: string;
}

/** Which mutants are run, and how many at a time. */
export interface LaneOptions extends MutantOptions {
  /** Ids of mutants. Default: all. The controls are run in any case. */
  readonly only?: readonly string[];
  /** Plays at the same time. Default: one more than the machine can run at once. */
  readonly jobs?: number;
  /** Mutants in place at once where a case may tell none of them; 1: each by itself. Default 120. */
  readonly together?: number;
  /**
   * Ids of the cases that are expected to tell each mutant, by the mutant's id: before these it is put by itself. That saves
   * plays, and changes no result. Default: none.
   */
  readonly expected?: ReadonlyMap<string, readonly string[]>;
  /** Is told of every case that is through, and how often it was played. */
  readonly onCase?: (progress: LaneProgress) => void;
  /**
   * Ids of the cases that each mutant is put before, by the mutant's id: those that are known to kill it. Quick, and says
   * nothing about what other cases accuse. Default: every case that can tell the mutant from the real one.
   */
  readonly killers?: ReadonlyMap<string, readonly string[]>;
}

/** How far a lane is. */
export interface LaneProgress {
  /** Cases that are through. */
  readonly done: number;
  /** Cases that are to be played, as far as that is known. */
  readonly of: number;
  /** How often cases were played, with one mutant in place or several. */
  readonly plays: number;
}

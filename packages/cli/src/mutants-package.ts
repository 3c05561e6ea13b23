/** What this command uses of the private package of mutants. */
export interface MutantsPackage {
  readonly mutants: readonly {
    readonly id: string;
    readonly fails: readonly string[];
    readonly bug: string;
    /** Whether it shows only where a process is killed. */
    readonly process?: boolean;
  }[];
  runMutants(options: MutantRunOptions): AsyncIterable<MutantResult>;
  /** The cases that came to something else with a mutant in place than on the real one, by its id. */
  recordedTellers(): ReadonlyMap<string, readonly string[]>;
  /** The cases that have killed each mutant, by its id. */
  recordedKillers(): ReadonlyMap<string, readonly string[]>;
  /** Keeps results in the repository. */
  record(results: readonly MutantResult[]): Promise<void>;
}

interface MutantRunOptions {
  readonly only?: readonly string[];
  readonly jobs?: number;
  readonly killers?: ReadonlyMap<string, readonly string[]>;
  readonly expected?: ReadonlyMap<string, readonly string[]>;
  readonly together?: number;
  readonly onCase?: (progress: LaneProgress) => void;
}

/** How far a lane is. */
export interface LaneProgress {
  readonly done: number;
  readonly of: number;
  readonly plays: number;
}

/** What the suite made of one mutant. */
export interface MutantResult {
  readonly id: string;
  /** Set for a mutant that is no fault, but shows that the lane works. */
  readonly control?: 'must-live' | 'must-die';
  readonly verdict: string;
  readonly why?: string;
  readonly fails: readonly string[];
  readonly failed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** The cases that it was put before. */
  readonly cases: readonly object[];
  /** Whole milliseconds. */
  readonly tookMs: number;
  /** Whole milliseconds of a processor. */
  readonly cpuMs?: number;
}

const NAME: string = '@offline-activation/mutants';

/** Loads the package of mutants; undefined where it is not installed: it is private to the repository. */
export async function loadMutants(): Promise<MutantsPackage | undefined> {
  try {
    return (await import(NAME)) as MutantsPackage;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' && message.includes(NAME)) return undefined;
    throw error;
  }
}

import { type Spec, spec } from '../requirements.js';

/** How client cases are run. */
export interface ClientRunOptions {
  /** Root of every seed. */
  readonly seed: bigint;
  /** Cases at the same time, each with a driver of its own. Default 2. */
  readonly jobs?: number;
  /** Generated runs of a case that generates. Default 20. */
  readonly runs?: number;
  /** Candidates tried to make a counterexample shorter. Default 120. */
  readonly shrinks?: number;
  /** Seconds after which a case is given up. Default 120. */
  readonly caseSeconds?: number;
  /** The command that plays a case again. Default `oap test client --only CASE --seed N --runs N`. */
  readonly replayCommand?: (caseId: string) => string;
  readonly spec?: Spec;
}

/** Options with nothing left open. */
export type ClientSettings = Required<ClientRunOptions>;

export function clientSettingsOf(options: ClientRunOptions): ClientSettings {
  const { seed, runs = 20 } = options;
  return {
    jobs: 2,
    shrinks: 120,
    caseSeconds: 120,
    replayCommand: (caseId) => `oap test client --only ${caseId} --seed ${seed} --runs ${runs} -- COMMAND`,
    ...options,
    runs,
    spec: options.spec ?? spec(),
  };
}

import { type Spec, spec } from '../requirements.js';
import { randomNonce } from '../seed.js';

/** How walks are played. */
export interface PairOptions {
  /** Root of all that is made up, the courier's doings among it. */
  readonly seed: bigint;
  /** How often each walk is played, each time with other manglings. Default 1. */
  readonly runs?: number;
  /** Seconds after which a walk is given up. Default 120. */
  readonly walkSeconds?: number;
  /** What identities derive from beside the seed, where the server has no fresh worlds. Default: random. */
  readonly nonce?: string;
  /** The command that plays a walk again, by its name and the seed of the run. */
  readonly replayCommand?: (walk: string, seed: bigint) => string;
  readonly spec?: Spec;
}

export type PairSettings = Required<PairOptions>;

export const pairSettingsOf = (options: PairOptions): PairSettings => ({
  runs: 1,
  walkSeconds: 120,
  nonce: randomNonce(),
  replayCommand: (walk, seed) =>
    `oap test pair --client "COMMAND" --server DIRECTORY_URL --walk ${walk} --seed ${seed}`,
  ...options,
  spec: options.spec ?? spec(),
});

const SEEDS = 2n ** 64n;

/** The seed of a run: the first run has the root seed, so that each can be played alone as a first one. */
export const seedOfRun = (root: bigint, run: number): bigint => (root + BigInt(run - 1)) % SEEDS;

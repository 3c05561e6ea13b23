import { type Bench, newBench } from '../bench.js';
import { compareLedger, type Difference } from '../model/compare-ledger.js';
import { settle } from '../model/settle.js';
import { Untestable } from '../outcome.js';
import { prepareActivation, sendActivation } from '../steps/activate.js';
import type { PlayContext, Played } from '../steps/context.js';
import type { Observed } from '../steps/observe.js';
import { playStep } from '../steps/play.js';
import type { ActivateStep, Step } from '../steps/step.js';
import type { World } from '../target.js';

/** How steps are played. Another one than the suite's own serves the runner's own tests. */
export interface Engine {
  /** Makes an empty bench for a fresh world. */
  newBench(world: World, seed: bigint): Bench;
  /** Plays one step and judges its answer. */
  playStep(context: PlayContext, step: Step): Promise<Played>;
  /** Sends an activation request that nothing is concluded from. */
  ask(context: PlayContext, step: ActivateStep): Promise<Observed>;
  /** In what the server's ledger differs from the books. */
  compareBooks(context: PlayContext): Promise<readonly Difference[]>;
}

export const ENGINE: Engine = {
  newBench,
  playStep,
  async ask(context, step) {
    const prepared = await prepareActivation(context, step);
    if (!prepared) throw new Untestable('a request cannot be made: a handle that it needs does not exist');
    return await sendActivation(context, prepared);
  },
  async compareBooks({ world, bench }) {
    const ledger = await world.ledger();
    const now = world.now().max;
    settle(bench.books, now);
    return compareLedger(bench.books, ledger, now);
  },
};

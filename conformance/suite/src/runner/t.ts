import type { Bench } from '../bench.js';
import type { T } from '../case.js';
import { formatInstant } from '../oracle/calendar.js';
import { Blocked, Breach } from '../outcome.js';
import type { Id } from '../requirement.js';
import type { Spec } from '../requirements.js';
import type { World } from '../target.js';
import { Lacks } from '../targets/lacks.js';
import type { Engine } from './engine.js';
import { arrangeJudge, playJudge, singleJudge } from './judges.js';
import { ANSWERS } from './outcome-of.js';
import type { Recorder } from './recorder.js';

export interface TParts {
  readonly world: World;
  readonly bench: Bench;
  readonly seed: bigint;
  /** Ids that the case declares. */
  readonly declared: ReadonlySet<Id>;
  readonly spec: Spec;
  readonly engine: Engine;
  readonly recorder: Recorder;
}

/** Makes what a case works with. */
export function makeT(parts: TParts): T {
  const { world, bench, seed, engine, recorder } = parts;
  const at = () => formatInstant(world.now().max);
  const arranging = { world, bench, judge: arrangeJudge(parts) };
  const playing = { world, bench, judge: playJudge(parts) };
  return {
    world,
    bench,
    seed,
    async arrange(...steps) {
      for (const step of steps) {
        const play = () => asBlocked(() => engine.playStep(arranging, step));
        await recorder.step(step, { arranged: true }, at, play);
      }
    },
    async play(...steps) {
      for (const step of steps) await recorder.step(step, {}, at, () => engine.playStep(playing, step));
    },
    async playFor(id, ...steps) {
      const context = { world, bench, judge: singleJudge(parts, id) };
      for (const step of steps) {
        await recorder.step(step, { judgedBy: id }, at, () => engine.playStep(context, step));
      }
    },
    ask: (step) => engine.ask(playing, step),
    async books(id) {
      // The books hold instants, which a clock that nobody stops does not repeat to the second.
      const { min, max } = world.now();
      if (min < max) throw new Lacks('clock');
      const [first] = await engine.compareBooks(playing);
      recorder.comparedBooks(id);
      playing.judge.that(id, first === undefined, first?.expected, first?.got, first?.at);
    },
    that(id, holds, expected, got, where) {
      if (!holds) recorder.byHand();
      playing.judge.that(id, holds, expected, got, where);
    },
  };
}

/** A breach that the world itself sees while arranging blocks too; but that answers come is asked of every request. */
async function asBlocked<A>(work: () => Promise<A>): Promise<A> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Breach && error.id !== ANSWERS)
      throw new Blocked(error.id, error.expected, error.got, error.at);
    throw error;
  }
}

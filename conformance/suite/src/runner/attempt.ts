import type { T } from '../case.js';
import type { WorldPlan } from '../plan.js';
import type { Id } from '../requirement.js';
import type { Exchange, ServerTarget, World } from '../target.js';
import { guardedWorld } from './guarded-world.js';
import type { Settings } from './options.js';
import { type Outcome, outcomeOf } from './outcome-of.js';
import { type Aside, recorder } from './recorder.js';
import type { Decided, RowStep } from './row.js';
import { makeT } from './t.js';
import type { TimeLimit } from './time-limit.js';

/** What all attempts at one case share. */
export interface Trial {
  readonly target: ServerTarget;
  readonly settings: Settings;
  readonly seed: bigint;
  readonly declared: ReadonlySet<Id>;
  readonly limit: TimeLimit;
  /** Numbers the worlds of the case, so that identities differ where worlds are not fresh. */
  nextWorld(): number;
}

/** What was seen in one world. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly plan: WorldPlan;
  readonly nonce: string;
  readonly decided: readonly Decided[];
  /** What was wrong beside the case's own requirements, where something was. */
  readonly aside: Aside | undefined;
  readonly steps: readonly RowStep[];
  /** Whether the steps alone lead to what was seen. */
  readonly isPlayable: boolean;
  readonly requests: number;
  /** What went over the wire; dropped where everything held. */
  readonly log: readonly Exchange[];
}

/** Plays something in a fresh world; never throws. */
export async function attempt(
  trial: Trial,
  plan: WorldPlan,
  body: (t: T) => Promise<void>,
): Promise<Attempt> {
  const { target, settings, seed, declared, limit } = trial;
  let world: World | undefined;
  const seen = recorder(() => world?.log ?? []);
  let outcome: Outcome = { kind: 'held' };
  try {
    limit.check();
    world = await target.world(plan, { seed, run: `${settings.nonce}.${trial.nextWorld()}` });
    const guarded = guardedWorld(world, limit, seen);
    const bench = settings.engine.newBench(guarded, seed);
    await body(
      makeT({
        world: guarded,
        bench,
        seed,
        declared,
        spec: settings.spec,
        engine: settings.engine,
        recorder: seen,
      }),
    );
  } catch (error) {
    outcome = outcomeOf(error, declared);
  }
  // A world that cannot be taken down says nothing about what was seen in it.
  await world?.close().catch(() => undefined);
  if (outcome.kind === 'breach') seen.decide(outcome.breach.id, false);
  return {
    outcome,
    plan,
    nonce: world?.nonce ?? '0',
    decided: seen.decided,
    aside: seen.aside,
    steps: seen.steps,
    isPlayable: seen.isPlayable,
    requests: world?.log.length ?? 0,
    log: outcome.kind === 'held' ? [] : (world?.log ?? []),
  };
}

/** Steps that were played, not skipped. */
export const playedSteps = ({ steps }: Attempt): number =>
  steps.filter(({ skipped }) => skipped === undefined).length;

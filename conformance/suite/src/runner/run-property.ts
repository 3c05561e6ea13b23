import fc from 'fast-check';
import type { Property, T } from '../case.js';
import { Blocked } from '../outcome.js';
import type { WorldPlan } from '../plan.js';
import type { Id } from '../requirement.js';
import { seed32 } from '../seed.js';
import type { Step } from '../steps/step.js';
import { type Attempt, attempt, type Trial } from './attempt.js';
import { gathered, type Result } from './result.js';

interface Run {
  readonly world: WorldPlan;
  readonly steps: readonly Step[];
}

/**
 * Plays generated runs, each in a fresh world, and shrinks the first that fails.
 *
 * Shrinking keeps the requirement that was broken first: a candidate that breaks another one counts as discarded, so
 * that it never slips from one bug to another. It is bounded by a count of candidates, never by time.
 */
export async function runProperty(property: Property, trial: Trial): Promise<Result> {
  const { settings } = trial;
  const generated = gathered();
  let pinned: Id | undefined;
  let found: { readonly run: Run; readonly attempt: Attempt } | undefined;
  let stopped = false;
  let shrinksLeft = settings.shrinks;

  async function holds(run: Run): Promise<boolean> {
    if (stopped || (pinned !== undefined && shrinksLeft-- <= 0)) return true;
    const one = await inFreshWorlds(property, trial, run);
    const { outcome } = one;
    if (pinned === undefined) generated.add(one);
    if (outcome.kind === 'breach') {
      fc.pre(pinned === undefined || outcome.breach.id === pinned);
      pinned = outcome.breach.id;
      found = { run, attempt: one };
      return false;
    }
    // A dead target or a bug of ours does not get better with other steps. A blocked run may be one of many.
    if (outcome.kind !== 'held' && outcome.kind !== 'blocked') stopped = true;
    return true;
  }

  await fc.check(fc.asyncProperty(property.runs, holds), {
    seed: seed32(trial.seed),
    numRuns: settings.runs,
    endOnFailure: false,
    maxSkipsPerRun: settings.shrinks + settings.runs,
  });

  if (!found) return generated.result;
  return { ...generated.result, ...(await confirmed(property, trial, found.run, found.attempt)) };
}

/** Plays a counterexample again. What fails only now and then is told with its figures. */
async function confirmed(
  property: Property,
  trial: Trial,
  run: Run,
  first: Attempt,
): Promise<Pick<Result, 'attempt' | 'intermittent'>> {
  const isSame = ({ outcome }: Attempt) =>
    outcome.kind === 'breach' &&
    first.outcome.kind === 'breach' &&
    outcome.breach.id === first.outcome.breach.id;
  let again = await playRun(property, trial, run);
  if (isSame(again) && !isParallel(run)) return { attempt: again };
  const all = [first];
  // What ran out of time, or met a dead server, is no repetition that went well.
  while (again.outcome.kind !== 'unmeasured') {
    all.push(again);
    if (all.length >= trial.settings.repeats) break;
    again = await playRun(property, trial, run);
  }
  const failures = all.filter(isSame);
  const intermittent = `${failures.length}/${all.length}`;
  return { attempt: failures.at(-1) ?? first, ...(failures.length < all.length && { intermittent }) };
}

/** Plays a run once, or as often as parallel steps ask; the first breach ends it. */
async function inFreshWorlds(property: Property, trial: Trial, run: Run): Promise<Attempt> {
  let one = await playRun(property, trial, run);
  for (
    let left = isParallel(run) ? trial.settings.repeats - 1 : 0;
    left > 0 && one.outcome.kind === 'held';
    left--
  ) {
    one = await playRun(property, trial, run);
  }
  return one;
}

/** The steps and the property itself are all that it takes to play a run again. */
async function playRun(property: Property, trial: Trial, run: Run): Promise<Attempt> {
  const one = await attempt(trial, run.world, async (t) => {
    for (const step of run.steps) await watched(t, () => t.play(step), property.invariant);
  });
  return { ...one, isPlayable: true };
}

/**
 * Plays something and looks at the invariant after it, also where an answer departed from the books in another way than
 * the case is about: the invariant may break there too, and then that is what was found.
 */
export async function watched(
  t: T,
  play: () => Promise<void>,
  invariant: Property['invariant'],
): Promise<void> {
  try {
    await play();
  } catch (error) {
    if (error instanceof Blocked) await invariant?.(t, true);
    throw error;
  }
  await invariant?.(t, false);
}

const isParallel = ({ steps }: Run): boolean => steps.some(({ op }) => op === 'together');

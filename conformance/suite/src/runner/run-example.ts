import type { Example } from '../case.js';
import { type Attempt, attempt, type Trial } from './attempt.js';
import { decidedIn, type Result, tally, worst } from './result.js';

/** Plays an example as often as it asks, each time in a fresh world. Failing once is failing. */
export async function runExample(example: Example, trial: Trial): Promise<Result> {
  const attempts: Attempt[] = [];
  for (let left = Math.min(example.repeat ?? 1, trial.settings.repeats); left > 0; left--) {
    const one = await attempt(trial, example.world, (t) => example.run(t));
    // Where licenses are used up, as fixtures are, it is repeated as often as they last.
    if (attempts.length > 0 && one.outcome.kind === 'untestable') break;
    attempts.push(one);
    // Repeating finds races; what cannot be played once cannot be played.
    if (one.outcome.kind !== 'held' && one.outcome.kind !== 'breach') break;
  }
  const failures = attempts.filter(({ outcome }) => outcome.kind === 'breach').length;
  return {
    attempt: worst(attempts),
    decided: decidedIn(attempts),
    ...tally(attempts),
    ...(failures > 0 && failures < attempts.length && { intermittent: `${failures}/${attempts.length}` }),
  };
}

import { availableParallelism } from 'node:os';
import { catalogue, type Entry, entryOf } from './catalogue.js';
import { isSound } from './controls.js';
import type { LaneOptions } from './options.js';
import type { MutantResult } from './result.js';
import { runEntry } from './run-entry.js';

/**
 * Puts mutants before the suite and gives a result for each as it ends, those of the controls first.
 *
 * Where a control comes to something else than it must, nothing that the lane says can be believed, and the rest is not run.
 *
 * @throws TypeError where `only` names a mutant that there is not.
 */
export async function* runMutants(options: LaneOptions = {}): AsyncGenerator<MutantResult> {
  const { only, jobs = availableParallelism() } = options;
  const asked = only ? only.map(entryOf) : catalogue;
  const controls = catalogue.filter(({ control }) => control !== undefined);
  let sound = true;
  for await (const result of inParallel(controls, jobs, options)) {
    sound &&= isSound(result);
    yield result;
  }
  if (sound)
    yield* inParallel(
      asked.filter(({ control }) => control === undefined),
      jobs,
      options,
    );
}

async function* inParallel(
  entries: readonly Entry[],
  jobs: number,
  options: LaneOptions,
): AsyncGenerator<MutantResult> {
  const waiting = [...entries];
  const running = new Map<string, Promise<MutantResult>>();
  const start = () => {
    const next = waiting.shift();
    if (next) running.set(next.mutant.id, runEntry(next, options));
  };
  for (let job = 0; job < jobs; job++) start();
  while (running.size > 0) {
    const result = await Promise.race(running.values());
    running.delete(result.id);
    start();
    yield result;
  }
}

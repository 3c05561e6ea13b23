import { availableParallelism } from 'node:os';
import { catalogue, type Entry, entryOf, suiteOf } from './catalogue.js';
import { isSound } from './controls.js';
import { type Crew, openCrew } from './crew.js';
import type { Calls, Mutation, SuiteName } from './job.js';
import { StaleMutant } from './mutation.js';
import type { LaneOptions } from './options.js';
import { isAskable, reachOf } from './reach.js';
import type { MutantResult } from './result.js';
import { type Prepared, prepare, runPrepared, runReached, stageOf } from './run-entry.js';

/**
 * Puts mutants before the suite and gives a result for each as it ends, those of the controls first.
 *
 * The control that must live is watched: what it calls in which case says which cases a mutant is put before. Where a
 * control comes to something else than it must, nothing that the lane says can be believed, and the rest is not run.
 *
 * @throws TypeError where `only` names a mutant that there is not, or `killers` has none for one.
 */
export async function* runMutants(options: LaneOptions = {}): AsyncGenerator<MutantResult> {
  const { only, jobs = availableParallelism(), killers } = options;
  const isControl = ({ control }: { readonly control?: unknown }) => control !== undefined;
  const asked = (only ? only.map(entryOf) : catalogue).filter((entry) => !isControl(entry));
  const suites = new Set(asked.map(suiteOf));
  const controls = catalogue.filter((entry) => isControl(entry) && suites.has(suiteOf(entry)));
  const optionsOf = killers ? byKillers(options, killers, asked) : () => options;
  const prepared = await Promise.all([...controls, ...asked].map(prepare));
  const mutations = prepared.flatMap(({ mutation }) => (mutation instanceof StaleMutant ? [] : [mutation]));
  const crew = openCrew(stageOf(mutations, options));
  try {
    const watch = watched(optionsOf, crew, killers ? [] : prepared);
    let sound = true;
    for await (const result of inParallel(
      prepared.filter(({ entry }) => isControl(entry)),
      jobs,
      watch.run,
    )) {
      sound &&= isSound(result);
      yield result;
    }
    if (!sound) return;
    yield* inParallel(
      longestFirst(
        prepared.filter(({ entry }) => !isControl(entry)),
        watch.callsIn,
      ),
      jobs,
      (each) => runReached(each, optionsOf(each.entry), crew, watch.callsIn(suiteOf(each.entry))),
    );
  } finally {
    crew.close();
  }
}

/**
 * Options of an entry that is put before its killers only. The control that must live is put before those of all mutants asked
 * for, the one that must die before those of all mutants there are: a few cases may have nothing to say of it.
 */
function byKillers(
  options: LaneOptions,
  killers: NonNullable<LaneOptions['killers']>,
  asked: readonly Entry[],
): (entry: Entry) => LaneOptions {
  const ofMutant = (entry: Entry): readonly string[] => {
    const cases = killers.get(entry.mutant.id);
    if (!cases) throw new TypeError(`no case is known to kill ${entry.mutant.id}`);
    return cases;
  };
  const casesOf = (suite: SuiteName, entries: readonly Entry[]): readonly string[] => [
    ...new Set(entries.filter((entry) => suiteOf(entry) === suite).flatMap(ofMutant)),
  ];
  const known = catalogue.filter(({ mutant }) => killers.has(mutant.id));
  return (entry) => {
    if (entry.control === undefined) return { ...options, cases: ofMutant(entry) };
    return { ...options, cases: casesOf(suiteOf(entry), entry.control === 'must-die' ? known : asked) };
  };
}

/**
 * Runs controls, and keeps what those that must live call.
 *
 * @param prepared - Mutants that are asked meanwhile what they would have answered.
 */
function watched(optionsOf: (entry: Entry) => LaneOptions, crew: Crew, prepared: readonly Prepared[]) {
  const calls = new Map<SuiteName, Calls>();
  const run = (each: Prepared) => {
    const suite = suiteOf(each.entry);
    const watch = each.entry.control === 'must-live' ? { shadows: askableOf(prepared, suite) } : undefined;
    const take = async ({ job, seconds }: Parameters<Parameters<typeof runPrepared>[2]>[0]) => {
      // What is called while modules are loaded is seen only where they are loaded for the first time.
      const answer = await (watch ? crew.performAlone : crew.perform)(job, seconds);
      if (watch && 'calls' in answer && answer.calls) calls.set(suite, answer.calls);
      return answer;
    };
    return runPrepared(each, optionsOf(each.entry), take, watch);
  };
  const callsIn = (suite: SuiteName): Calls => {
    const seen = calls.get(suite);
    if (!seen) throw new TypeError(`no control of the ${suite} suite was watched`);
    return seen;
  };
  return { run, callsIn };
}

/** So that none is left running alone at the end: by how many cases there are to be played. */
function longestFirst(
  waiting: readonly Prepared[],
  callsIn: (suite: SuiteName) => Calls,
): readonly Prepared[] {
  const casesOf = ({ entry, mutation }: Prepared): number => {
    if (mutation instanceof StaleMutant) return 0;
    if (entry.mutant.process) return Number.MAX_SAFE_INTEGER;
    return reachOf(mutation, callsIn(suiteOf(entry))).cases?.length ?? Number.MAX_SAFE_INTEGER;
  };
  const sizes = new Map(waiting.map((each) => [each, casesOf(each)]));
  return waiting.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/** Mutants of a suite that can be asked what they would have answered. */
const askableOf = (prepared: readonly Prepared[], suite: SuiteName): Mutation[] =>
  prepared.flatMap(({ entry, mutation }) => {
    const isAsked = entry.control === undefined && !entry.mutant.process && suiteOf(entry) === suite;
    return isAsked && !(mutation instanceof StaleMutant) && isAskable(mutation) ? [mutation] : [];
  });

/** Runs so many at the same time, and gives what comes of them in the order of their ends. */
async function* inParallel(
  waiting: readonly Prepared[],
  jobs: number,
  run: (each: Prepared) => Promise<MutantResult>,
): AsyncGenerator<MutantResult> {
  const queue = [...waiting];
  const running = new Map<string, Promise<MutantResult>>();
  const start = () => {
    const next = queue.shift();
    if (next) running.set(next.entry.mutant.id, run(next));
  };
  for (let job = 0; job < jobs; job++) start();
  while (running.size > 0) {
    const result = await Promise.race(running.values());
    running.delete(result.id);
    start();
    yield result;
  }
}

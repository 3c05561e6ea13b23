import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { catalogue, type Entry, entryOf, suiteOf } from './catalogue.js';
import { isSound } from './controls.js';
import { type Crew, openCrew } from './crew.js';
import type { Mutation, SuiteName } from './job.js';
import { StaleMutant } from './mutation.js';
import type { LaneOptions } from './options.js';
import { type Mutated, type Place, placeOf, type Real } from './place.js';
import { isAskable, reachOf } from './reach.js';
import type { MutantResult } from './result.js';
import { type Prepared, prepare, runPrepared, runReached, stageOf, type Turn } from './run-entry.js';
import { type Lane, runTogether } from './run-together.js';

/**
 * Puts mutants before the suite and gives a result for each, those of the controls first.
 *
 * The control that must live is watched: what it calls in which case says which cases a mutant is put before. Where a
 * control comes to something else than it must, nothing that the lane says can be believed, and the rest is not run.
 *
 * @throws TypeError where `only` names a mutant that there is not, or `killers` has none for one.
 */
export async function* runMutants(options: LaneOptions = {}): AsyncGenerator<MutantResult> {
  // One more than can run at once: clients wait for their disk.
  const { only, jobs = availableParallelism() + 1, killers } = options;
  const isControl = ({ control }: { readonly control?: unknown }) => control !== undefined;
  const asked = (only ? only.map(entryOf) : catalogue).filter((entry) => !isControl(entry));
  // Mutants in processes need the controls of the client too: these look at more.
  const places = new Set(asked.flatMap((entry): Place[] => [suiteOf(entry), placeOf(entry)]));
  const controls = catalogue.filter((entry) => isControl(entry) && places.has(placeOf(entry)));
  const progress = counted(options);
  const optionsOf = killers ? byKillers(options, killers, asked) : () => options;
  const prepared = await Promise.all([...controls, ...asked].map(prepare));
  const mutations = prepared.flatMap(({ mutation }) => (mutation instanceof StaleMutant ? [] : [mutation]));
  const crew = openCrew(stageOf(mutations, options));
  const stop = new AbortController();
  const slot = pLimit(jobs);
  try {
    const watch = watched(optionsOf, crew, killers ? [] : prepared);
    const faults = prepared.filter(({ entry }) => !isControl(entry));
    const inProcesses = faults.flatMap(({ entry, mutation }) =>
      placeOf(entry) === 'process' && !(mutation instanceof StaleMutant) ? [mutation] : [],
    );
    const canShare = (each: Prepared): each is Mutated => !killers && isShareable(each, watch.realOf);
    const shared: Promise<MutantResult[]>[] = [];
    const running = prepared.filter(({ entry }) => isControl(entry));
    for await (const result of asTheyEnd(running, (each) => slot(() => watch.run(each)))) {
      yield result;
      if (!isSound(result)) return;
      if (result.control !== 'must-live') continue;
      // What it says is enough to begin with; should another control not be sound, nothing more is told.
      const place = placeOf(entryOf(result.id));
      const there = faults.filter(({ entry }) => placeOf(entry) === place).filter(canShare);
      const { signal } = stop;
      const real = watch.realOf(place);
      const lane = { place, real, crew, slot, options, progress, inProcesses, signal };
      const results = runTogether(there, lane);
      // It is waited for further down; until then nobody looks at it.
      results.catch(() => {});
      shared.push(results);
    }
    const alone = longestFirst(
      faults.filter((each) => !canShare(each)),
      watch.realOf,
    );
    yield* asTheyEnd(alone, (each) => {
      const { calls } = watch.realOf(placeOf(each.entry));
      return slot(() => runReached(each, optionsOf(each.entry), crew, calls));
    });
    for (const results of shared) yield* await results;
  } finally {
    stop.abort();
    crew.close();
  }
}

/** Whether a mutant can be in place with others, in a process that has done other jobs. */
function isShareable({ entry, mutation }: Prepared, realOf: RealOf): boolean {
  if (mutation instanceof StaleMutant) return false;
  const { calls } = realOf(placeOf(entry));
  return calls === undefined || !reachOf(mutation, calls).alone;
}

type RealOf = (place: Place) => Real;

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
  const reals = new Map<Place, Real>();
  const run = (each: Prepared) => {
    const place = placeOf(each.entry);
    const mustLive = each.entry.control === 'must-live';
    const watch = mustLive && place !== 'process' ? { shadows: askableOf(prepared, place) } : undefined;
    const take = async ({ job, seconds }: Turn) => {
      // What is called while modules are loaded is seen only where they are loaded for the first time.
      const answer = await (watch ? crew.performAlone : crew.perform)(job, seconds);
      if (mustLive && 'report' in answer && answer.report.report === 'judged')
        reals.set(place, { outcomes: answer.report.cases, ...(answer.calls && { calls: answer.calls }) });
      return answer;
    };
    return runPrepared(each, optionsOf(each.entry), take, watch);
  };
  const realOf: RealOf = (place) => {
    const real = reals.get(place);
    if (!real) throw new TypeError(`no control was watched in the ${place}`);
    return real;
  };
  return { run, realOf };
}

/** So that none is left running alone at the end: by how many cases there are to be played. */
function longestFirst(waiting: readonly Prepared[], realOf: RealOf): readonly Prepared[] {
  const casesOf = ({ entry, mutation }: Prepared): number => {
    if (mutation instanceof StaleMutant) return 0;
    const { calls } = realOf(placeOf(entry));
    return (calls && reachOf(mutation, calls).cases?.length) ?? Number.MAX_SAFE_INTEGER;
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

/** Begins everything, and gives what comes of it in the order of the ends. */
async function* asTheyEnd(
  waiting: readonly Prepared[],
  run: (each: Prepared) => Promise<MutantResult>,
): AsyncGenerator<MutantResult> {
  const running = new Map(waiting.map((each) => [each.entry.mutant.id, run(each)]));
  while (running.size > 0) {
    const result = await Promise.race(running.values());
    running.delete(result.id);
    yield result;
  }
}

/** Counts cases and plays for whoever wants to know. */
function counted({ onCase }: LaneOptions): Lane['progress'] {
  let [done, of, plays] = [0, 0, 0];
  return {
    open: () => {
      of++;
    },
    done: (more) => {
      done++;
      plays += more;
      onCase?.({ done, of, plays });
    },
  };
}

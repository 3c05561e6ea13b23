import type { LimitFunction } from 'p-limit';
import type { Crew } from './crew.js';
import { groupsOf } from './groups.js';
import type { Answer, Mutation } from './job.js';
import { type Neighbours, neighbours } from './neighbours.js';
import type { LaneOptions } from './options.js';
import type { CaseOutcome } from './outcome.js';
import { type Mutated, outcomeIn, type Place, type Real } from './place.js';
import type { MutantResult } from './result.js';
import { judged, judging } from './run-entry.js';
import { type Play, sift } from './sift.js';
import { type Suspicion, suspicionsOf } from './suspicion.js';

/** Members of a group: more of them save plays, until some get into each other's way in most cases. */
const TOGETHER = 120;

/** Seconds for one case: the longest takes two. */
const SECONDS = 60;

/** What was found out about one mutant. */
interface Findings {
  readonly outcomes: CaseOutcome[];
  /** How many cases told it from the real one though nobody expected it. */
  surprises: number;
  tookMs: number;
  cpuMs: number;
  /** It died, or took too long: more of it is not asked. */
  isDead: boolean;
}

/** What the mutants of a place are put before its cases with. */
export interface Lane {
  readonly place: Place;
  readonly real: Real;
  readonly crew: Crew;
  /** Has something done as soon as there is room for it. */
  readonly slot: LimitFunction;
  readonly options: LaneOptions;
  /** All mutants that are in place in processes of their own. */
  readonly inProcesses: readonly Mutation[];
  /** Counts a case before it is played, and what it took when it is through. */
  readonly progress: { open(): void; done(plays: number): void };
  /** Once this is aborted no more cases are played. */
  readonly signal: AbortSignal;
}

/**
 * Puts mutants before the cases that can tell them, several at once as long as a case tells none: see {@link sift}.
 *
 * @returns a result for each; time is shared out among those that were in place at once.
 */
export async function runTogether(mutants: readonly Mutated[], lane: Lane): Promise<MutantResult[]> {
  const { slot, progress, signal } = lane;
  const findings = new Map(mutants.map((each) => [each, nothingFound()]));
  const learnt = neighbours<Mutated>();
  const open = suspicionsOf(mutants, lane.real, lane.options);
  for (const _ of open) progress.open();
  const plays = open.map((suspicion) =>
    slot(async () => {
      if (!signal.aborted) progress.done(await siftCase(suspicion, findings, learnt, lane));
    }),
  );
  await Promise.all(plays);
  return mutants.map((each) => resultOf(each, findings.get(each) as Findings));
}

const nothingFound = (): Findings => ({
  outcomes: [],
  surprises: 0,
  tookMs: 0,
  cpuMs: 0,
  isDead: false,
});

/** Finds out what a case makes of its suspects. @returns how often it was played. */
async function siftCase(
  suspicion: Suspicion,
  findings: ReadonlyMap<Mutated, Findings>,
  learnt: Neighbours<Mutated>,
  lane: Lane,
): Promise<number> {
  const { case: id, suspects } = suspicion;
  const { place, options } = lane;
  const { together: most = TOGETHER, expected } = options;
  const real = outcomeIn(lane.real, id)?.status;
  const found = (each: Mutated) => findings.get(each) as Findings;
  let plays = 0;
  const play: Play<Mutated, CaseOutcome> = async (together) => {
    plays++;
    const started = performance.now();
    const answer = await performed(together, suspicion, lane);
    for (const each of together) {
      found(each).tookMs += (performance.now() - started) / together.length;
      found(each).cpuMs += 'report' in answer ? (answer.cpuMs ?? 0) / together.length : 0;
    }
    if ('fault' in answer) {
      if (together.length === 1) for (const each of together) found(each).isDead = true;
      return {
        isAsReal: false,
        hidden: [],
        outcome: { case: id, status: 'harness-error', why: answer.fault },
      };
    }
    const [outcome] = answer.report.report === 'judged' ? answer.report.cases : [];
    if (outcome === undefined) throw new TypeError(`a subject judged something else than ${id}`);
    const { hidden = [], opaque = [] } = answer.shown ?? {};
    const named = (urls: readonly string[]) =>
      together.filter(({ mutation }) => urls.includes(mutation.mutant));
    if (together.length > 1) learnt.played(together, named(opaque));
    return { isAsReal: outcome.status === real, hidden: named(hidden), outcome };
  };
  const isExpected = ({ entry }: Mutated) => expected?.get(entry.mutant.id)?.includes(id) ?? false;
  const isAlone = (each: Mutated) => isExpected(each) || isSurprising(found(each));
  const alive = suspects.filter((each) => !found(each).isDead);
  const others = alive.filter((each) => !isAlone(each));
  const groups = [
    ...alive.filter(isAlone).map((each) => [each]),
    // What calls go through in another process, nobody sees: there each has its functions for itself.
    ...groupsOf(others, {
      most,
      isOpaque: (each) => place === 'process' || learnt.isOpaque(each),
      clash: learnt.clash,
    }),
  ];
  for (const group of groups) {
    for (const { mutant, outcome, isAsReal } of await sift(group, play, learnt.clashed)) {
      found(mutant).outcomes.push({ ...outcome, ...(!isAsReal && { told: true }) });
      if (!isAsReal && !isExpected(mutant)) found(mutant).surprises++;
    }
  }
  return plays;
}

/** Plays a case once. */
function performed(
  together: readonly Mutated[],
  { case: id, early }: Suspicion,
  { place, crew, options, inProcesses }: Lane,
): Promise<Answer> {
  const mutations = together.map((each) => each.mutation);
  const suite = place === 'process' ? 'client' : place;
  const inPlace = mutations.map(({ mutant }) => mutant);
  const order = {
    ...judging(suite, { ...options, cases: [id] }),
    keepsServer: !together.some((each) => early.has(each)),
    ...(place === 'process' && { process: { inPlace, all: inProcesses } }),
  };
  return crew.perform({ mutations, order }, options.seconds ?? SECONDS);
}

/** Whether a mutant has spoilt so many groups that it had better be by itself. */
const isSurprising = ({ outcomes, surprises }: Findings): boolean =>
  surprises >= 3 && surprises * 4 > outcomes.length;

function resultOf({ entry: { mutant } }: Mutated, { outcomes, tookMs, cpuMs }: Findings): MutantResult {
  const { id, fails } = mutant;
  const cases = outcomes.toSorted((a, b) => (a.case < b.case ? -1 : 1));
  return { id, fails, ...judged(fails, cases), tookMs: Math.round(tookMs), cpuMs: Math.round(cpuMs) };
}

import { createHash } from 'node:crypto';
import { type Entry, suiteOf } from './catalogue.js';
import type { Crew } from './crew.js';
import { groupsOf } from './groups.js';
import type { Answer, Calls, Mutation, SuiteName } from './job.js';
import type { LaneOptions } from './options.js';
import type { CaseOutcome } from './outcome.js';
import { reachOf } from './reach.js';
import type { MutantResult } from './result.js';
import { judged, judging, type Prepared } from './run-entry.js';
import { type Play, sift } from './sift.js';
import type { Slot } from './slots.js';

/** Members of a group: more of them save plays, until some get into each other's way in most cases. */
const TOGETHER = 48;

/** Seconds for one case: the longest takes two. */
const SECONDS = 60;

/** An entry that can be in place together with others. */
export interface Mutated extends Prepared {
  readonly mutation: Mutation;
}

/** Where mutants are in place: in the server, in the client, or in processes of the client. */
export type Place = SuiteName | 'process';

export const placeOf = (entry: Entry): Place => (entry.mutant.process ? 'process' : suiteOf(entry));

/** What is known of the real one. */
export interface Real {
  readonly outcomes: readonly CaseOutcome[];
  /** Absent: nobody could look on, as in a process of its own. */
  readonly calls?: Calls;
}

/** A case, and the mutants that it may tell from the real one. */
interface Suspicion {
  readonly case: string;
  readonly suspects: readonly Mutated[];
  /** Mutants that bear on what happens before the first case. */
  readonly early: ReadonlySet<Mutated>;
}

/** What was found out about one mutant. */
interface Findings {
  readonly outcomes: CaseOutcome[];
  /** How many cases told it from the real one though nobody expected it. */
  surprises: number;
  tookMs: number;
  cpuMs: number;
  /** It died, or took too long: more of it is not asked. */
  isDead: boolean;
  /** It was seen not to call what it stands in for. */
  isOpaque: boolean;
}

/** What the mutants of a place are put before its cases with. */
export interface Lane {
  readonly place: Place;
  readonly real: Real;
  readonly crew: Crew;
  readonly slot: Slot;
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
  const open = dearestFirst(suspicions(mutants, lane), lane.real);
  for (const _ of open) progress.open();
  const plays = open.map((suspicion) =>
    slot(async () => {
      if (!signal.aborted) progress.done(await siftCase(suspicion, findings, lane));
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
  isOpaque: false,
});

/** For each case of a place: the mutants that it may tell, in an order that is another one for another seed. */
function suspicions(mutants: readonly Mutated[], { real, options }: Lane): Suspicion[] {
  const { calls, outcomes } = real;
  const { cases, seed = 0n } = options;
  const reached = mutants.map((each) => ({ each, cases: calls && reachOf(each.mutation, calls).cases }));
  const within = reached.map(({ each, cases }) => ({ each, cases: cases && new Set(cases) }));
  const early = new Set(reached.flatMap(({ each, cases }) => (cases ? [] : [each])));
  return outcomes
    .map((outcome) => outcome.case)
    .filter((id) => cases?.includes(id) ?? true)
    .map((id) => ({
      case: id,
      suspects: shuffled(
        within.flatMap(({ each, cases }) => ((cases?.has(id) ?? true) ? [each] : [])),
        ({ entry }) => `${seed} ${id} ${entry.mutant.id}`,
      ),
      early,
    }))
    .filter(({ suspects }) => suspects.length > 0);
}

/** So that no job is left with a long case at the end. */
function dearestFirst(open: readonly Suspicion[], real: Real): Suspicion[] {
  const priceOf = ({ case: id, suspects }: Suspicion): number =>
    (outcomeIn(real, id)?.tookMs ?? 0) * suspects.length;
  return open.toSorted((a, b) => priceOf(b) - priceOf(a));
}

const outcomeIn = ({ outcomes }: Real, id: string): CaseOutcome | undefined =>
  outcomes.find((outcome) => outcome.case === id);

/** In an order that hangs on nothing but what each is called. */
function shuffled<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({
    item,
    key: createHash('sha256').update(nameOf(item)).digest('base64'),
  }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

/** Finds out what a case makes of its suspects. @returns how often it was played. */
async function siftCase(
  suspicion: Suspicion,
  findings: ReadonlyMap<Mutated, Findings>,
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
    for (const each of named(opaque)) found(each).isOpaque = true;
    return { isAsReal: outcome.status === real, hidden: named(hidden), outcome };
  };
  const isExpected = ({ entry }: Mutated) => expected?.get(entry.mutant.id)?.includes(id) ?? false;
  const isAlone = (each: Mutated) => isExpected(each) || isSurprising(found(each));
  const alive = suspects.filter((each) => !found(each).isDead);
  const others = alive.filter((each) => !isAlone(each));
  const groups = [
    ...alive.filter(isAlone).map((each) => [each]),
    // What calls go through in another process, nobody sees: there each has its functions for itself.
    ...groupsOf(others, most, (each) => place === 'process' || found(each).isOpaque),
  ];
  for (const group of groups) {
    for (const { mutant, outcome } of await sift(group, play)) {
      found(mutant).outcomes.push(outcome);
      if (outcome.status !== real && !isExpected(mutant)) found(mutant).surprises++;
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

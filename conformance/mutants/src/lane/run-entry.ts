import { type Id, spec } from '@offline-activation/conformance';
import { type Entry, suiteOf } from './catalogue.js';
import { type Crew, openCrew } from './crew.js';
import type { Answer, Calls, Job, JudgeOrder, Mutation, Stage, SuiteName, Watched } from './job.js';
import { allTargets, mutationOf, StaleMutant } from './mutation.js';
import type { MutantOptions } from './options.js';
import type { CaseOutcome } from './outcome.js';
import { reachOf } from './reach.js';
import type { MutantResult } from './result.js';
import { type DerivedFrom, judge } from './verdict.js';

const derivedFrom: DerivedFrom = (id) => spec().get(id)?.derivedFrom as ReturnType<DerivedFrom>;

/** That nothing works at all, one case in so many notices often enough. */
const DEAD_EVERY = 8;

/** An entry compared with the real modules. */
export interface Prepared {
  readonly entry: Entry;
  /** The difference that it makes, or why it makes none. */
  readonly mutation: Mutation | StaleMutant;
}

export async function prepare(entry: Entry): Promise<Prepared> {
  try {
    return { entry, mutation: await mutationOf(entry.mutant, entry.url) };
  } catch (error) {
    if (error instanceof StaleMutant) return { entry, mutation: error };
    throw error;
  }
}

/** The suite against the reference server, unless a test of the lane itself wants something else. */
export const stageOf = (
  mutations: readonly Mutation[],
  { subject }: Pick<MutantOptions, 'subject'>,
): Stage => ({
  targets: allTargets(mutations),
  subject: subject ?? new URL('../../dist/lane/reference-subject.js', import.meta.url).href,
});

/** Puts one mutant before the suite, all of it, in a process of its own. */
export async function runEntry(entry: Entry, options: MutantOptions): Promise<MutantResult> {
  const prepared = await prepare(entry);
  const { mutation } = prepared;
  const crew = openCrew(stageOf(mutation instanceof StaleMutant ? [] : [mutation], options));
  return await runPrepared(prepared, options, ({ job, seconds }) => crew.performAlone(job, seconds));
}

/** A mutant's turn, with the time that it may take. */
export interface Turn {
  readonly job: Job;
  readonly seconds: number;
}

/**
 * Puts one mutant before the cases that can tell it from the real one.
 *
 * @param calls - What was seen on the real one; undefined: nobody could look on.
 */
export function runReached(
  prepared: Prepared,
  options: MutantOptions,
  crew: Crew,
  calls: Calls | undefined,
): Promise<MutantResult> {
  const { mutation } = prepared;
  return runPrepared(prepared, options, ({ job, seconds }) => {
    if (mutation instanceof StaleMutant) throw mutation;
    if (calls === undefined) return crew.perform(job, seconds);
    const { cases, alone } = reachOf(mutation, calls);
    if (alone) return crew.performAlone(job, seconds);
    if (cases === undefined || job.order.order !== 'judge') return crew.perform(job, seconds);
    const asked = job.order.cases ?? cases;
    const both = cases.filter((id) => asked.includes(id));
    return crew.perform({ ...job, order: { ...job.order, cases: both } }, seconds);
  });
}

/** Has a mutant judged by what a turn of it comes to. */
export async function runPrepared(
  { entry, mutation }: Prepared,
  options: MutantOptions,
  take: (turn: Turn) => Promise<Answer>,
  watch?: Watched,
): Promise<MutantResult> {
  const started = performance.now();
  const { mutant, control } = entry;
  const rest =
    mutation instanceof StaleMutant
      ? nothingSeen('stale', mutation.message)
      : restOf(
          entry,
          await take({
            job: {
              mutations: [mutation],
              order: {
                ...judging(suiteOf(entry), options),
                ...(control === 'must-die' && options.cases === undefined && { every: DEAD_EVERY }),
                ...(entry.mutant.process && {
                  process: { inPlace: [mutation.mutant], all: [mutation] },
                }),
              },
              ...(watch && { watch }),
            },
            seconds: options.seconds ?? 300,
          }),
        );
  const tookMs = Math.round(performance.now() - started);
  return { id: mutant.id, ...(control && { control }), fails: mutant.fails, ...rest, tookMs };
}

/** The order to judge the cases that the options name. */
export function judging(
  suite: SuiteName,
  { seed = 0n, runs = 3, shrink = false, traces, cases }: MutantOptions,
): JudgeOrder {
  return {
    order: 'judge',
    suite,
    seed: String(seed),
    runs,
    shrink,
    ...(traces !== undefined && { traces }),
    ...(cases && { cases }),
  };
}

type Rest = Omit<MutantResult, 'id' | 'control' | 'fails' | 'tookMs'>;

function restOf({ mutant, control }: Entry, answer: Answer): Rest {
  if ('fault' in answer) return nothingSeen('inconclusive', answer.fault);
  if (answer.report.report !== 'judged')
    throw new TypeError('a subject answered another order than was given');
  const { cases } = answer.report;
  // Which requirements a dead server is seen to break is not the point of the control.
  const fails = control === 'must-die' ? cases.flatMap(({ failed }) => failed ?? []) : mutant.fails;
  const { cpuMs } = answer;
  return { ...judged(fails, cases), ...(cpuMs !== undefined && { cpuMs }) };
}

/** What the outcomes of cases say about a mutant that should break these requirements. */
export const judged = (fails: readonly Id[], cases: readonly CaseOutcome[]) => ({
  ...judge(fails, cases, derivedFrom),
  cases,
});

const nothingSeen = (verdict: 'stale' | 'inconclusive', why: string): Rest => ({
  verdict,
  why,
  failed: [],
  derived: [],
  missing: [],
  extra: [],
  blocked: [],
  cases: [],
});

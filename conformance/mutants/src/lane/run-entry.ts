import { spec } from '@offline-activation/conformance';
import type { Entry } from './catalogue.js';
import { inChild } from './in-child.js';
import type { Answer, Job, Mutation } from './job.js';
import { mutationOf, StaleMutant } from './mutation.js';
import type { MutantOptions } from './options.js';
import type { MutantResult } from './result.js';
import { type DerivedFrom, judge } from './verdict.js';

const derivedFrom: DerivedFrom = (id) => spec().get(id)?.derivedFrom as ReturnType<DerivedFrom>;

/** Puts one mutant before the suite, in a process of its own. */
export async function runEntry(entry: Entry, options: MutantOptions): Promise<MutantResult> {
  const started = performance.now();
  const judged = await judgedIn(entry, options);
  const { mutant, control } = entry;
  const head = { id: mutant.id, ...(control && { control }), fails: mutant.fails };
  return { ...head, ...judged, tookMs: Math.round(performance.now() - started) };
}

type Rest = Omit<MutantResult, 'id' | 'control' | 'fails' | 'tookMs'>;

async function judgedIn(entry: Entry, options: MutantOptions): Promise<Rest> {
  let mutation: Mutation;
  try {
    mutation = await mutationOf(entry.mutant, entry.url);
  } catch (error) {
    if (error instanceof StaleMutant) return nothingSeen('stale', error.message);
    throw error;
  }
  const answer = await inChild(jobOf(mutation, options), options.seconds ?? 300);
  return restOf(entry, answer);
}

function restOf({ mutant, control }: Entry, answer: Answer): Rest {
  if ('fault' in answer) return nothingSeen('inconclusive', answer.fault);
  if (answer.report.report !== 'judged')
    throw new TypeError('a subject answered another order than was given');
  const { cases } = answer.report;
  // Which requirements a dead server is seen to break is not the point of the control.
  const fails = control === 'must-die' ? cases.flatMap(({ failed }) => failed ?? []) : mutant.fails;
  return { ...judge(fails, cases, derivedFrom), cases };
}

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

function jobOf(mutation: Mutation, options: MutantOptions): Job {
  const { seed = 0n, runs = 3, shrink = false, traces, cases } = options;
  return {
    mutation,
    subject: subjectOf(options),
    order: {
      order: 'judge',
      seed: String(seed),
      runs,
      shrink,
      ...(traces !== undefined && { traces }),
      ...(cases && { cases }),
    },
  };
}

/** The suite against the reference server, unless a test of the lane itself wants something else. */
export const subjectOf = ({ subject }: Pick<MutantOptions, 'subject'>): string =>
  subject ?? new URL('../../dist/lane/reference-subject.js', import.meta.url).href;

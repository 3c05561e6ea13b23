import { type Case, isProperty, type Property, type T } from './case.js';
import { type Difference, firstDifference } from './json-difference.js';
import type { Json } from './oracle/json.js';
import { toPlain } from './plain.js';
import { spec } from './requirements.js';
import { type Attempt, attempt, type Trial } from './runner/attempt.js';
import type { RunOptions } from './runner/options.js';
import { ANSWERS } from './runner/outcome-of.js';
import { type Result, tally } from './runner/result.js';
import type { Decided, Row, RowStep } from './runner/row.js';
import { watched } from './runner/run-property.js';
import { settingsOf } from './runner/runner.js';
import { timeLimit } from './runner/time-limit.js';
import { verdictOf } from './runner/verdict-of.js';
import type { ServerTarget } from './target.js';
import type { Trace } from './trace.js';

/** Where a replay first departs from its trace. */
export interface StepDifference {
  /** Index of the step. */
  readonly step: number;
  /** Whether what the suite expects differs, or what the server did. */
  readonly in: 'expected' | 'observed';
  readonly difference: Difference;
}

/** What came of a replay. */
export interface Replayed {
  /** As for any case. `harness-error` where the suite now expects something else than the trace has. */
  readonly row: Row;
  /** Absent where everything went as the trace says. */
  readonly difference?: StepDifference;
}

/**
 * Plays a trace's steps in a fresh world of any target, judged by the requirement that the trace is about.
 *
 * @param options - As of a run; in `cases` the trace's case is looked up for an invariant that it may have.
 */
export async function replay(
  trace: Trace,
  target: ServerTarget,
  options: Omit<RunOptions, 'seed'> & { readonly cases?: readonly Case[] } = {},
): Promise<Replayed> {
  const started = performance.now();
  const settings = settingsOf({ ...options, seed: BigInt(trace.seed), spec: options.spec ?? spec() });
  const trial: Trial = {
    target,
    settings,
    seed: BigInt(trace.seed),
    declared: new Set([trace.requirement]),
    limit: timeLimit(settings.caseSeconds),
    nextWorld: () => 1,
  };
  const known = options.cases?.find(({ id }) => id === trace.case);
  const invariant = known && isProperty(known) ? known.invariant : undefined;
  const again = () => attempt(trial, trace.world, (t) => playAgain(t, trace.steps, invariant));
  const times = trace.intermittent === undefined ? 1 : settings.repeats;
  const attempts = [await again()];
  while (attempts.length < times && attempts.at(-1)?.outcome.kind === 'held') {
    attempts.push(await again());
  }
  const last = attempts.at(-1) as Attempt;
  const result: Result = { attempt: last, decided: decidedBy(trace, last), ...tally(attempts) };
  const row: Row = {
    case: trace.case,
    title: `Replay of ${trace.requirement}`,
    asserts: [trace.requirement],
    decided: result.decided,
    ...tally(attempts),
    ...(await verdictOf(trace.case, result, trial)),
    tookMs: Math.round(performance.now() - started),
  };
  return judged(row, last, trace);
}

/** Each step is judged as it was: as arranged, by the one requirement that the case named, or by the books' own. */
async function playAgain(t: T, steps: readonly RowStep[], invariant: Property['invariant']): Promise<void> {
  for (const { step, arranged, judgedBy, books } of steps) {
    const play = async () => {
      if (arranged) await t.arrange(step);
      else await (judgedBy === undefined ? t.play(step) : t.playFor(judgedBy, step));
    };
    await watched(t, play, invariant);
    for (const id of books ?? []) await t.books(id);
  }
}

/** That answers come at all is looked at by no check: where every step was played, they came. */
const decidedBy = ({ requirement }: Trace, { outcome, decided }: Attempt): readonly Decided[] =>
  requirement === ANSWERS && outcome.kind === 'held' ? [{ id: ANSWERS, ok: true }] : decided;

/** A model that expects something else is another revision of the suite: then the trace proves nothing. */
function judged(row: Row, { steps, outcome }: Attempt, trace: Trace): Replayed {
  // The step that ended the replay carries what was expected of one member, not of the whole.
  const whole = outcome.kind === 'held' ? steps : steps.slice(0, -1);
  const expected = firstOf('expected', trace.steps.slice(0, comparable(trace)), whole);
  if (expected) {
    const why = `the trace was recorded by another revision of the suite: at step ${expected.step + 1} it expected something else`;
    return { row: { ...row, status: 'harness-error', why }, difference: expected };
  }
  const observed = firstOf('observed', trace.steps, steps);
  return observed ? { row, difference: observed } : { row };
}

/**
 * How many steps have expectations that must be the same: those before the failure, and before the first parallel
 * step, after which the server's choice of an order bears on what is expected.
 */
function comparable({ steps, failedAt }: Trace): number {
  const parallel = steps.findIndex(({ step }) => step.op === 'together');
  return parallel < 0 ? failedAt : Math.min(failedAt, parallel);
}

function firstOf(
  which: 'expected' | 'observed',
  before: readonly RowStep[],
  after: readonly RowStep[],
): StepDifference | undefined {
  for (const [index, old] of before.entries()) {
    const now = after[index];
    if (!now) return undefined;
    if (old.skipped !== undefined || now.skipped !== undefined) continue;
    const difference = firstDifference(asJson(old[which]), asJson(now[which]));
    if (difference) return { step: index, in: which, difference };
  }
  return undefined;
}

const asJson = (value: unknown): Json => toPlain(JSON.parse(JSON.stringify(value)));

import type { Attempt } from './attempt.js';
import { playedSteps } from './attempt.js';
import type { Outcome } from './outcome-of.js';
import type { Decided } from './row.js';

/** What came of all attempts at a case. */
export interface Result {
  /** The attempt that the case is judged by. */
  readonly attempt: Attempt | undefined;
  readonly decided: readonly Decided[];
  readonly runs: number;
  readonly steps: number;
  readonly requests: number;
  /** `k/n`, where some repetitions failed and some did not. */
  readonly intermittent?: string;
}

/** Later ones are only looked at where none of the earlier kind was seen. */
const WORST_FIRST: readonly Outcome['kind'][] = [
  'harness-error',
  'breach',
  'unmeasured',
  'blocked',
  'untestable',
  'held',
];

/** The attempt that says most against the target or the suite; the first of its kind. */
export function worst(attempts: readonly Attempt[]): Attempt | undefined {
  for (const kind of WORST_FIRST) {
    const found = attempts.filter(({ outcome }) => outcome.kind === kind);
    if (found.length > 0) return found.find(({ aside }) => aside !== undefined) ?? found[0];
  }
  return undefined;
}

/** Ids decided anywhere; not held once is not held. */
export function decidedIn(attempts: readonly Pick<Attempt, 'decided'>[]): Decided[] {
  const all = new Map<Decided['id'], boolean>();
  for (const { decided } of attempts) {
    for (const { id, ok } of decided) all.set(id, (all.get(id) ?? true) && ok);
  }
  return [...all].map(([id, ok]) => ({ id, ok }));
}

/** What is kept of many attempts while they are made: figures, and the one that says most. */
export interface Gathered {
  readonly result: Result;
  add(attempt: Attempt): void;
}

/** Gathers attempts one by one, so that what is kept does not grow with their number. */
export function gathered(): Gathered {
  let result: Result = { attempt: undefined, decided: [], runs: 0, steps: 0, requests: 0 };
  return {
    get result() {
      return result;
    },
    add(one) {
      const { attempt: before, decided, runs, steps, requests } = result;
      const more = tally([one]);
      result = {
        attempt: worst(before ? [before, one] : [one]),
        decided: decidedIn([{ decided }, one]),
        runs: runs + more.runs,
        steps: steps + more.steps,
        requests: requests + more.requests,
      };
    },
  };
}

/** Figures over attempts. */
export const tally = (attempts: readonly Attempt[]): Pick<Result, 'runs' | 'steps' | 'requests'> => ({
  runs: attempts.length,
  steps: attempts.reduce((sum, one) => sum + playedSteps(one), 0),
  requests: attempts.reduce((sum, { requests }) => sum + requests, 0),
});

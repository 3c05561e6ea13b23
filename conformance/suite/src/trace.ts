import { HarnessError } from './outcome.js';
import { toPlain } from './plain.js';
import type { WorldPlan } from './plan.js';
import type { Id } from './requirement.js';
import type { Spec } from './requirements.js';
import type { Attempt } from './runner/attempt.js';
import type { RowStep } from './runner/row.js';
import { ownFault } from './schema-check.js';

/** A failing run as plain JSON: enough to play it again on any server, without what generated it. */
export interface Trace {
  readonly trace: 1;
  /** Revision of the specification that it was judged by. */
  readonly spec: string;
  readonly case: string;
  /** The requirement that was broken. */
  readonly requirement: Id;
  /** Seed of the case, in decimal digits; identities derive from it and the nonce. */
  readonly seed: string;
  readonly nonce: string;
  readonly world: WorldPlan;
  readonly steps: readonly RowStep[];
  /** Index of the step at which it was broken. */
  readonly failedAt: number;
  readonly breach: { readonly at: string; readonly expected: unknown; readonly got: unknown };
  /** `k/n`, where it did not fail each time. */
  readonly intermittent?: string;
}

/** The trace of a failing attempt; undefined for one that did not fail while steps were played. */
export function traceOf(from: {
  readonly caseId: string;
  readonly attempt: Attempt;
  readonly seed: bigint;
  readonly spec: Spec;
  readonly intermittent?: string | undefined;
}): Trace | undefined {
  const { attempt, intermittent } = from;
  if (attempt.outcome.kind !== 'breach') return undefined;
  const { id, at, expected, got } = attempt.outcome.breach;
  return {
    trace: 1,
    spec: from.spec.revision,
    case: from.caseId,
    requirement: id,
    seed: String(from.seed),
    nonce: attempt.nonce,
    world: attempt.plan,
    steps: attempt.steps,
    failedAt: attempt.steps.length - 1,
    breach: { at, expected: toPlain(expected), got: toPlain(got) },
    ...(intermittent !== undefined && { intermittent }),
  };
}

/** A trace as its file has it. @throws HarnessError where it breaks its own schema. */
export function traceText(trace: Trace): string {
  const text = `${JSON.stringify(trace, null, 2)}\n`;
  const fault = ownFault('trace', JSON.parse(text));
  if (fault)
    throw new HarnessError(`our own trace breaks its schema at ${fault.pointer || '/'}: ${fault.says}`);
  return text;
}

/** Reads the text of a trace file. @throws TypeError where it is none. */
export function parseTrace(text: string): Trace {
  const json: unknown = JSON.parse(text);
  const fault = ownFault('trace', json);
  if (fault) throw new TypeError(`this is no trace: ${fault.pointer || '/'} ${fault.says}`);
  return json as Trace;
}

/** `seats/last-seat` → `seats.last-seat.trace.json`. */
export const traceFileName = (caseId: string): string => `${caseId.replaceAll('/', '.')}.trace.json`;

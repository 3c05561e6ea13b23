import type { BaselineEntry } from '../baseline/baseline.js';
import type { Json } from '../oracle/json.js';
import type { Cap, Id } from '../requirement.js';
import type { Step } from '../steps/step.js';
import type { WireExchange } from '../transcript.js';

/** What became of a case. */
export type Status =
  | 'pass'
  | 'fail'
  /** As `fail`, of a sentence that says SHOULD or MAY. */
  | 'warn'
  /** A requirement that the case is not about was broken on the way. */
  | 'blocked'
  /** The target does not offer what the case needs. */
  | 'untestable'
  /** For a feature that the target does not claim. */
  | 'not-applicable'
  /** A bug of the suite. */
  | 'harness-error'
  /** A failure that the baseline of the implementation names. */
  | 'expected-fail'
  /** A pass, though the baseline names the case as failing. */
  | 'stale'
  /** The target is dead, or nothing came of it in the time given. */
  | 'unmeasured';

/** Every status that a case can have, in the order of reports. */
export const STATUSES: readonly Status[] = [
  'pass',
  'fail',
  'warn',
  'blocked',
  'untestable',
  'not-applicable',
  'harness-error',
  'unmeasured',
  'expected-fail',
  'stale',
];

/** Whether a requirement held wherever the case looked. */
export interface Decided {
  readonly id: Id;
  readonly ok: boolean;
}

/** A broken requirement, with its sentence. */
export interface RowBreach {
  readonly id: Id;
  readonly sentence: string;
  readonly expected: Json;
  readonly got: Json;
  /** What was looked at, as `token.exp`; empty for the answer as a whole. */
  readonly at: string;
}

/** A step as it was played. Where playing it ended in a breach, `expected` and `observed` are the breach's. */
export interface RowStep {
  readonly step: Step;
  /** RFC 3339: the world's time. */
  readonly at: string;
  readonly expected: Json;
  readonly observed: Json;
  readonly by: Id | null;
  readonly skipped?: string;
  /** Whether it only prepared. */
  readonly arranged?: true;
  /** The one requirement that its outcome was judged by, where the case said so. */
  readonly judgedBy?: Id;
  /** Requirements by which the server's ledger was compared with the books after it. */
  readonly books?: readonly Id[];
}

/** What became of one case: the only thing that verdicts and reports are made from. */
export interface Row {
  readonly case: string;
  readonly title: string;
  readonly status: Status;
  readonly asserts: readonly Id[];
  readonly decided: readonly Decided[];
  /** With `fail`, `warn` and `expected-fail` the broken requirement; with `blocked` the one that was in the way. */
  readonly breach?: RowBreach;
  readonly blockedBy?: Id;
  /** With `blocked`: that was beside what the case is about, which went on all the same. */
  readonly beside?: true;
  /** Of a pair of client and server: which of the two has broken it. */
  readonly blames?: 'client' | 'server';
  /** Of a station of a walk: what happened there, and what was done to what was carried. */
  readonly told?: readonly string[];
  /**
   * The entry of the baseline by which it is an `expected-fail`, is `stale`, or was `blocked` by what is expected to fail.
   */
  readonly expectedBy?: BaselineEntry;
  /** What an `untestable` case lacked, where that is known. */
  readonly missing?: readonly Cap[];
  /** In words, for people. */
  readonly why?: string;
  /** The last requests and answers of the failing world. */
  readonly transcript?: readonly WireExchange[];
  /** The steps of the failing world. */
  readonly played?: readonly RowStep[];
  /** File of the trace. */
  readonly trace?: string;
  /** Command that plays the trace again. */
  readonly replay?: string;
  /** `k/n`: how many of the repetitions failed, where not all did. */
  readonly intermittent?: string;
  /** Worlds in which it was played, shrinking left out. */
  readonly runs: number;
  /** Steps that were played in them, skipped ones left out. */
  readonly steps: number;
  readonly requests: number;
  /** Whole milliseconds. */
  readonly tookMs: number;
}

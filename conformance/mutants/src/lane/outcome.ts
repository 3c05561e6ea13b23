import type { Id } from '@offline-activation/conformance';

/** What one case of the suite came to. */
export interface CaseOutcome {
  readonly case: string;
  /** Whether its steps are generated. */
  readonly generated?: true;
  /** A status of the suite, as `pass`, `fail`, `blocked`, `harness-error`. */
  readonly status: string;
  /** The requirement that was breached, where one was. */
  readonly failed?: Id;
  /** The requirement that stood in the way, where one did. */
  readonly blockedBy?: Id;
  /** What happened, in words. */
  readonly why?: string;
  /** Whether it is another one than on the real server or client; absent where nobody compared. */
  readonly told?: boolean;
  /** Whole milliseconds. */
  readonly tookMs?: number;
  /** Path of the trace that was written. */
  readonly trace?: string;
}

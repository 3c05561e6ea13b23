import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blocked } from '../outcome.js';
import { toPlain } from '../plain.js';
import { isBinding, sentence } from '../requirements.js';
import { traceFileName, traceOf, traceText } from '../trace.js';
import { transcriptOf } from '../transcript.js';
import type { Trial } from './attempt.js';
import type { Result } from './result.js';
import type { Row, RowBreach, Status } from './row.js';

/** What a row says beyond figures. */
type Verdict = Pick<
  Row,
  | 'status'
  | 'breach'
  | 'blockedBy'
  | 'beside'
  | 'missing'
  | 'why'
  | 'transcript'
  | 'played'
  | 'trace'
  | 'replay'
>;

/** Makes the verdict of a case from what came of it; writes the trace of a failure. */
export async function verdictOf(caseId: string, result: Result, trial: Trial): Promise<Verdict> {
  const { attempt } = result;
  if (!attempt)
    return { status: 'unmeasured', why: `the case did not end within ${trial.settings.caseSeconds} s` };
  const { outcome, aside } = attempt;
  const evidence = { transcript: transcriptOf(attempt.log), played: attempt.steps };
  // A wrong answer does not get lost because all went well that the case is about.
  if (aside && (outcome.kind === 'held' || outcome.kind === 'untestable')) {
    const until = { transcript: transcriptOf(aside.log), played: attempt.steps.slice(0, aside.steps) };
    return { ...blockedBy(aside.seen, until, trial), beside: true };
  }
  switch (outcome.kind) {
    case 'held':
      // Against a server that answers with empty lists a case may find nothing to look at: that is no pass.
      if (result.decided.length > 0) return { status: 'pass' };
      return {
        status: 'unmeasured',
        why: 'the case ended without looking at any of its requirements',
        ...evidence,
      };
    case 'breach': {
      const { id } = outcome.breach;
      const status: Status = isBinding(id, trial.settings.spec) ? 'fail' : 'warn';
      return {
        status,
        breach: breachOf(id, outcome.breach, trial),
        ...evidence,
        ...(await traced(caseId, result, trial)),
      };
    }
    case 'blocked': {
      return blockedBy(outcome.by, evidence, trial);
    }
    case 'untestable':
      return { status: 'untestable', why: outcome.why, missing: outcome.missing };
    default:
      return { status: outcome.kind, why: outcome.why, ...evidence };
  }
}

const blockedBy = (
  blocked: Blocked,
  evidence: Pick<Verdict, 'transcript' | 'played'>,
  trial: Trial,
): Verdict => ({
  status: 'blocked',
  blockedBy: blocked.by,
  breach: breachOf(blocked.by, blocked, trial),
  ...evidence,
});

function breachOf(
  id: RowBreach['id'],
  from: { expected: unknown; got: unknown; at: string },
  trial: Trial,
): RowBreach {
  const { expected, got, at } = from;
  return {
    id,
    sentence: sentence(id, trial.settings.spec),
    expected: toPlain(expected),
    got: toPlain(got),
    at,
  };
}

/** Writes the trace of a failure that consists of steps alone. */
async function traced(caseId: string, { attempt, intermittent }: Result, { settings, seed }: Trial) {
  if (settings.traces === undefined || !attempt?.isPlayable || attempt.steps.length === 0) return {};
  const trace = traceOf({ caseId, attempt, seed, spec: settings.spec, intermittent });
  if (!trace) return {};
  const file = join(settings.traces, traceFileName(caseId));
  await mkdir(settings.traces, { recursive: true });
  await writeFile(file, traceText(trace));
  return { trace: file, replay: settings.replayCommand(file) };
}

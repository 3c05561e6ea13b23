import { type Blocked, Breach, HarnessError, Unmeasured } from '../outcome.js';
import { toPlain } from '../plain.js';
import type { Id } from '../requirement.js';
import { isBinding, sentence } from '../requirements.js';
import { type Outcome, outcomeOf } from '../runner/outcome-of.js';
import type { Row, RowBreach } from '../runner/row.js';
import { orLate, timeLimit } from '../runner/time-limit.js';
import { seedOfCase } from '../seed.js';
import { whyClientNotPlayed } from './applicable.js';
import type { ClientCase } from './case.js';
import { isOfDriver, makeClientT } from './client-t.js';
import type { DriverOptions } from './driver.js';
import { Killed } from './driver.js';
import { caseFolders } from './folders.js';
import type { ClientSettings } from './options.js';
import { type DriverCall, openSession, type Session } from './session.js';
import type { ClientTarget } from './target.js';
import { transcriptOfCalls } from './transcript.js';

/** Seconds that a case has to notice that its time is over, before nobody waits for it any more. */
const GRACE_SECONDS = 30;
const STDERR_CHARS = 2_000;

/** Plays one client case and makes its row; never throws. */
export async function runClientCase(
  c: ClientCase,
  target: ClientTarget,
  settings: ClientSettings,
): Promise<Row> {
  const notPlayed = whyClientNotPlayed(c, target.caps, settings.spec);
  if (notPlayed) return unplayedClient(c, notPlayed);
  const started = performance.now();
  const play = attemptOf(c, target, settings);
  const late = () => new Unmeasured(`the case did not end within ${settings.caseSeconds} s`);
  const ended = await orLate(play.run(), settings.caseSeconds + GRACE_SECONDS, late);
  await play.cleanUp();
  const outcome = outcomeOfClient(ended, new Set(c.asserts));
  const decided = new Map(play.decided);
  if (outcome.kind === 'breach') decided.set(outcome.breach.id, false);
  return {
    ...headOf(c),
    ...NOTHING,
    decided: [...decided].map(([id, ok]) => ({ id, ok })),
    runs: 1,
    requests: play.log.length,
    ...verdictOn(c, outcome, decided.size, play, settings),
    tookMs: Math.round(performance.now() - started),
  };
}

/** The row of a case that is not played. */
export const unplayedClient = (c: ClientCase, verdict: Pick<Row, 'status' | 'why' | 'missing'>): Row => ({
  ...headOf(c),
  ...NOTHING,
  ...verdict,
  tookMs: 0,
});

const headOf = ({ id, title, asserts }: ClientCase) => ({ case: id, title, asserts });
const NOTHING = { decided: [], runs: 0, steps: 0, requests: 0 };

/** A case being played: with its own folders and drivers, and what was seen. */
interface Attempt {
  readonly log: readonly DriverCall[];
  readonly decided: ReadonlyMap<Id, boolean>;
  /** The first thing that was not as it must be, among those that the case is not about and nothing else depends on. */
  readonly aside: { readonly seen: Blocked; readonly log: readonly DriverCall[] } | undefined;
  stderr(): string;
  /** What ended it; undefined: nothing was wrong. */
  run(): Promise<unknown>;
  cleanUp(): Promise<void>;
}

function attemptOf(c: ClientCase, target: ClientTarget, settings: ClientSettings): Attempt {
  const log: DriverCall[] = [];
  const decided = new Map<Id, boolean>();
  let aside: Attempt['aside'];
  const folders = caseFolders();
  const sessions: Session[] = [];
  const limit = timeLimit(settings.caseSeconds);
  const open = (options?: DriverOptions) => {
    const session = openSession({ target, limit, log, ...(options && { options }) });
    sessions.push(session);
    return session.driver;
  };
  const t = makeClientT({
    caseId: c.id,
    driver: open(),
    seed: seedOfCase(settings.seed, c.id),
    runs: settings.runs,
    shrinks: settings.shrinks,
    declared: new Set(c.asserts),
    spec: settings.spec,
    decide: (id, ok) => decided.set(id, (decided.get(id) ?? true) && ok),
    noteAside: (seen) => {
      aside ??= { seen, log: [...log] };
    },
    folder: () => folders.make(),
    start: async (options) => open(options ?? {}),
  });
  return {
    log,
    decided,
    get aside() {
      return aside;
    },
    stderr: () => sessions.map((session) => session.stderr()).join(''),
    async run() {
      try {
        await c.run(t);
        for (const session of sessions) await session.finish();
        return undefined;
      } catch (error) {
        return error;
      }
    },
    async cleanUp() {
      await Promise.all(sessions.map((session) => session.drop()));
      await folders.remove().catch(() => undefined);
    },
  };
}

/** Sorts what ended a case. That the driver itself misbehaves fails any case. @spec 17.1 */
function outcomeOfClient(ended: unknown, declared: ReadonlySet<Id>): Outcome {
  if (ended === undefined) return { kind: 'held' };
  if (ended instanceof Breach && isOfDriver(ended.id)) return { kind: 'breach', breach: ended };
  if (ended instanceof Killed)
    return outcomeOf(new HarnessError(`nobody waited for a call: ${ended.message}`), declared);
  return outcomeOf(ended, declared);
}

type Verdict = Pick<
  Row,
  'status' | 'breach' | 'blockedBy' | 'beside' | 'missing' | 'why' | 'transcript' | 'replay'
>;

function verdictOn(
  c: ClientCase,
  outcome: Outcome,
  looks: number,
  play: Attempt,
  settings: ClientSettings,
): Verdict {
  const stderr = play.stderr().trim();
  const said =
    stderr === '' ? {} : { why: `standard error of the driver ended with:\n${stderr.slice(-STDERR_CHARS)}` };
  const evidence = { transcript: transcriptOfCalls(play.log), replay: settings.replayCommand(c.id) };
  const blockedBy = (blocked: Blocked): Verdict => ({
    status: 'blocked',
    blockedBy: blocked.by,
    breach: breachOf(blocked.by, blocked, settings),
    ...evidence,
  });
  // A wrong answer does not get lost because all went well that the case is about.
  if (play.aside && (outcome.kind === 'held' || outcome.kind === 'untestable')) {
    const transcript = transcriptOfCalls(play.aside.log);
    return { ...blockedBy(play.aside.seen), transcript, beside: true };
  }
  switch (outcome.kind) {
    case 'held':
      if (looks > 0) return { status: 'pass' };
      return {
        status: 'unmeasured',
        why: 'the case ended without looking at any of its requirements',
        ...evidence,
      };
    case 'breach': {
      const status = isBinding(outcome.breach.id, settings.spec) ? 'fail' : 'warn';
      return { status, breach: breachOf(outcome.breach.id, outcome.breach, settings), ...said, ...evidence };
    }
    case 'blocked':
      return blockedBy(outcome.by);
    case 'untestable':
      return { status: 'untestable', why: outcome.why, missing: outcome.missing };
    default:
      return { status: outcome.kind, why: outcome.why, ...evidence };
  }
}

const breachOf = (
  id: Id,
  { expected, got, at }: Pick<Breach | Blocked, 'expected' | 'got' | 'at'>,
  { spec }: ClientSettings,
): RowBreach => ({ id, sentence: sentence(id, spec), expected: toPlain(expected), got: toPlain(got), at });

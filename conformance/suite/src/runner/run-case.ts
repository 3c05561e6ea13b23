import { type Case, isProperty } from '../case.js';
import { HarnessError } from '../outcome.js';
import { seedOfCase } from '../seed.js';
import type { ServerTarget } from '../target.js';
import { whyNotPlayed } from './applicable.js';
import type { Trial } from './attempt.js';
import type { Settings } from './options.js';
import type { Result } from './result.js';
import type { Row } from './row.js';
import { runExample } from './run-example.js';
import { runProperty } from './run-property.js';
import { orLate, timeLimit } from './time-limit.js';
import { verdictOf } from './verdict-of.js';

/** Seconds that a case has to notice that its time is over, before nobody waits for it any more. */
const GRACE_SECONDS = 30;

/** Plays one case and makes its row; never throws. */
export async function runCase(c: Case, target: ServerTarget, settings: Settings): Promise<Row> {
  const started = performance.now();
  const head = headOf(c);
  const tookMs = () => Math.round(performance.now() - started);
  const notPlayed = whyNotPlayed(c, target, settings.spec);
  if (notPlayed) return unplayed(c, notPlayed);
  try {
    const trial = trialOf(c, target, settings);
    const late = (): Result => ({ attempt: undefined, ...NOTHING });
    const playing = isProperty(c) ? runProperty(c, trial) : runExample(c, trial);
    const result = await orLate(playing, settings.caseSeconds + GRACE_SECONDS, late);
    const { attempt: _, ...figures } = result;
    return { ...head, ...figures, ...(await verdictOf(c.id, result, trial)), tookMs: tookMs() };
  } catch (error) {
    const why = error instanceof HarnessError ? error.message : `the suite itself failed: ${String(error)}`;
    return { ...head, ...NOTHING, status: 'harness-error', why, tookMs: tookMs() };
  }
}

/** The row of a case that is not played. */
export const unplayed = (c: Case, verdict: Pick<Row, 'status' | 'why' | 'missing'>): Row => ({
  ...headOf(c),
  ...NOTHING,
  ...verdict,
  tookMs: 0,
});

const headOf = ({ id, title, asserts }: Case) => ({ case: id, title, asserts });
const NOTHING = { decided: [], runs: 0, steps: 0, requests: 0 };

function trialOf(c: Case, target: ServerTarget, settings: Settings): Trial {
  let worlds = 0;
  return {
    target,
    settings,
    seed: seedOfCase(settings.seed, c.id),
    declared: new Set(c.asserts),
    limit: timeLimit(settings.caseSeconds),
    nextWorld: () => ++worlds,
  };
}

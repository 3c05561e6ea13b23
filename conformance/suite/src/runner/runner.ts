import type { Case } from '../case.js';
import { checkedCases } from '../registry.js';
import { spec } from '../requirements.js';
import { randomNonce } from '../seed.js';
import type { ServerTarget } from '../target.js';
import { ENGINE } from './engine.js';
import type { RunOptions, Settings } from './options.js';
import { ANSWERS } from './outcome-of.js';
import type { Row } from './row.js';
import { runCase, unplayed } from './run-case.js';

/** Options with the defaults filled in. */
export function settingsOf(options: RunOptions): Settings {
  return {
    nonce: randomNonce(),
    jobs: 4,
    runs: 20,
    shrinks: 400,
    repeats: 10,
    caseSeconds: 120,
    replayCommand: (file) => `oap replay ${file}`,
    engine: ENGINE,
    ...options,
    spec: options.spec ?? spec(),
  };
}

/** Cases in a row that got no complete answer, or none in time, after which the rest is not played: waiting for each would take hours. */
const SILENT_MAX = 12;

/**
 * Runs cases on a target, some at the same time, and gives a row for each as it ends.
 *
 * Neither the order nor the number of jobs bears on what a case does: its seed is of the root seed and its id. No case
 * ends the run, whatever the target does to it; only a target that does not answer at all any more does.
 *
 * @throws HarnessError where the list of cases is no good.
 */
export async function* run(
  cases: readonly Case[],
  target: ServerTarget,
  options: RunOptions,
): AsyncGenerator<Row> {
  const settings = settingsOf(options);
  const waiting = [...checkedCases(cases, settings.spec)];
  const playing = new Map<string, Promise<Row>>();
  let silent = 0;
  const start = () => {
    const next = silent < SILENT_MAX ? waiting.shift() : undefined;
    if (next) playing.set(next.id, runCase(next, target, settings));
  };
  for (let job = 0; job < settings.jobs; job++) start();
  while (playing.size > 0) {
    const row = await Promise.race(playing.values());
    playing.delete(row.case);
    if (isSilent(row)) silent++;
    else if (row.requests > 0) silent = 0;
    start();
    yield row;
  }
  const why = `not played: in ${SILENT_MAX} cases before it answers did not come, or not in time`;
  for (const c of waiting) yield unplayed(c, { status: 'unmeasured', why });
}

const isSilent = ({ status, breach }: Row): boolean => status === 'unmeasured' || breach?.id === ANSWERS;

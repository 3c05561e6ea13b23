import { checkedCases } from '../registry.js';
import type { Row } from '../runner/row.js';
import type { ClientCase } from './case.js';
import { type ClientRunOptions, clientSettingsOf } from './options.js';
import { runClientCase, unplayedClient } from './run-case.js';
import type { ClientTarget } from './target.js';

/** Cases in a row whose driver said nothing in time, after which the rest is not played: waiting for each would take hours. */
const SILENT_MAX = 6;

/**
 * Runs client cases on a target, some at the same time, and gives a row for each as it ends.
 *
 * Neither the order nor the number of jobs bears on what a case does. No case ends the run, whatever the driver does to
 * it; only a driver that does not answer at all any more does.
 *
 * @throws HarnessError where the list of cases is no good.
 */
export async function* runClient(
  cases: readonly ClientCase[],
  target: ClientTarget,
  options: ClientRunOptions,
): AsyncGenerator<Row> {
  const settings = clientSettingsOf(options);
  const waiting = [...checkedCases(cases, settings.spec)];
  const playing = new Map<string, Promise<Row>>();
  let silent = 0;
  const isOver = () => target.dead !== undefined || silent >= SILENT_MAX;
  const start = () => {
    const next = isOver() ? undefined : waiting.shift();
    if (next) playing.set(next.id, runClientCase(next, target, settings));
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
  const why = target.dead ?? `not played: in ${SILENT_MAX} cases before it the driver was silent`;
  for (const c of waiting) yield unplayedClient(c, { status: 'unmeasured', why });
}

const isSilent = ({ status, breach }: Row): boolean =>
  status === 'unmeasured' || (breach?.id === 'DRV-1' && String(breach.got).startsWith('silent'));

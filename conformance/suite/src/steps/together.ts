import { linearise } from '../model/linearise.js';
import type { Json } from '../oracle/json.js';
import { Breach } from '../outcome.js';
import type { Id } from '../requirement.js';
import { judgeActivation, outcomeOf, type Prepared, prepareActivation, sendActivation } from './activate.js';
import type { Judge, PlayContext, Played } from './context.js';
import type { ActivateStep } from './step.js';

/** Throws at the first core check that does not hold, whatever its id: only an order in which all hold will do. */
const strict: Judge = {
  that(id: Id, holds, expected, got, at, side) {
    if (!holds && !side) throw new Breach(id, expected, got, at);
  },
};

/** Sends activation requests in parallel; their answers must be those of some order. @spec 9.6 (SEAT-9) */
export async function together(
  c: PlayContext,
  steps: readonly ActivateStep[],
): Promise<Omit<Played, 'step' | 'at'> | string> {
  const prepared: Prepared[] = [];
  for (const step of steps) {
    const ready = await prepareActivation(c, step);
    if (ready) prepared.push(ready);
  }
  if (prepared.length === 0) return 'nothing to send';
  const from = c.world.now().min;
  const answers = await Promise.all(prepared.map((ready) => sendActivation(c, ready)));
  const now = { min: from, max: c.world.now().max };
  const found = linearise(
    c.bench.books,
    prepared.map((ready, index) => {
      const observed = answers[index] as (typeof answers)[number];
      return {
        name: `${ready.code.digest} ${ready.body} ${observed.token?.text ?? outcomeOf(observed)}`,
        play: (books) => {
          judgeActivation({ ...c, bench: { ...c.bench, books } }, strict, ready, observed, now);
        },
      };
    }),
  );
  const seen: Json = answers.map(outcomeOf);
  c.judge.that('SEAT-9', found !== undefined, 'the answers of some order', seen, 'answers');
  if (found) c.bench.books = found.books;
  return { expected: { order: 'some' }, observed: seen, by: 'SEAT-9' };
}

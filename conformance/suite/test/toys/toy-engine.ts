import type { Bench } from '../../src/bench.js';
import { formatInstant } from '../../src/oracle/calendar.js';
import type { Engine } from '../../src/runner/engine.js';
import type { PlayContext } from '../../src/steps/context.js';
import type { ActivateStep } from '../../src/steps/step.js';

const SEATS = 2;

const takenOf = (bench: Bench) => (bench as unknown as { taken: string[] }).taken;

/**
 * Plays `activate` against the toy: SEAT-5 where the server should refuse, ROW-15 where it should give a seat, ROW-1
 * where the machine has one; ACT-3 is beside the point of the books. `together` is judged by its number of seats.
 */
export const toyEngine: Engine = {
  newBench: () => ({ taken: [] }) as unknown as Bench,
  async playStep(context, step) {
    const at = formatInstant(context.world.now().max);
    if (step.op === 'together') {
      const statuses = await Promise.all(step.steps.map((one) => ask(context, one)));
      const given = statuses.filter((status) => status === 201).length;
      context.judge.that('SEAT-3', given <= SEATS, SEATS, given, 'seats');
      return { step, at, expected: { atMost: SEATS }, observed: [...statuses], by: 'SEAT-3' };
    }
    if (step.op !== 'activate')
      return { step, at, skipped: 'not in the toy', expected: null, observed: null, by: null };
    const taken = takenOf(context.bench);
    const [by, expected] = expectation(taken, step.machine);
    const status = await ask(context, step);
    context.judge.that(by, status === expected, expected, status, 'status');
    context.judge.that('ACT-3', status !== 202, 'not 202', status, 'status', true);
    if (expected === 201) taken.push(step.machine);
    return { step, at, expected, observed: status, by };
  },
  ask: async () => Promise.reject(new TypeError('not in the toy')),
  compareBooks: async ({ world }) => {
    const ledger = await world.ledger();
    return ledger.licenses.length === 0 ? [] : [{ at: 'ledger', expected: 0, got: ledger.licenses.length }];
  },
};

function expectation(taken: readonly string[], machine: string) {
  if (taken.includes(machine)) return ['ROW-1', 200] as const;
  return taken.length < SEATS ? (['ROW-15', 201] as const) : (['SEAT-5', 409] as const);
}

const ask = async ({ world }: PlayContext, step: ActivateStep): Promise<number> =>
  (await world.send({ method: 'POST', url: 'toy:/seats', body: step.machine })).status;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorldPlan } from '../../src/plan.js';
import type { Step } from '../../src/steps/step.js';
import { activate, property, rowOf } from '../toys/toy-cases.js';
import { honest, type ToyAnswer, toyServer } from '../toys/toy-server.js';

/** Gives a third seat to D. */
const overbooksForD: ToyAnswer = (machine, state) => {
  const status = honest(machine, state);
  return status === 409 && machine === 'D' ? 201 : status;
};

describe('a property', () => {
  it('passes with figures of its own runs', async () => {
    const row = await rowOf(property(['ROW-1', 'ROW-15', 'SEAT-5']), toyServer(), { runs: 7 });
    expect(row).toMatchObject({ status: 'pass', runs: 7 });
    expect(row.steps / row.runs).toBeGreaterThanOrEqual(8);
    expect(row.steps).toBe(row.requests);
  });

  it('shrinks to the smallest run, and judges by that', async () => {
    const row = await rowOf(
      property(['ROW-1', 'ROW-15', 'SEAT-5'], {
        runs: fc
          .array(fc.constantFrom('A', 'B', 'C', 'D').map(activate), { maxLength: 12, size: 'max' })
          .map((steps) => ({ world: { licenses: {} }, steps })),
      }),
      toyServer({ answer: overbooksForD }),
    );
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'SEAT-5', expected: 409, got: 201 } });
    expect(row.played?.map(({ step }) => 'machine' in step && step.machine)).toHaveLength(3);
    expect(row.played?.at(-1)?.step).toMatchObject({ machine: 'D' });
    expect(row.transcript).toHaveLength(3);
  });

  it('keeps the requirement that was broken first while shrinking', async () => {
    // What is generated breaks SEAT-5 almost always; all that it shrinks to first breaks ROW-15.
    const answer: ToyAnswer = (machine, { taken }) => {
      taken.push(machine);
      return machine === 'Z' ? 500 : 201;
    };
    const runs = fc
      .noBias(fc.nat({ max: 1000 }))
      .map((n) => ({ world: { licenses: {} }, steps: (n < 5 ? ['Z'] : ['A', 'B', 'C']).map(activate) }));
    const row = await rowOf(property(['SEAT-5', 'ROW-15'], { runs }), toyServer({ answer }));
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'SEAT-5' } });
    expect(row.played).toHaveLength(3);
    // Only the requirement that was found is said to be broken.
    expect(row.decided.filter(({ ok }) => !ok)).toEqual([{ id: 'SEAT-5', ok: false }]);
  });

  it('is blocked where only undeclared requirements break', async () => {
    const row = await rowOf(property(['ROW-1', 'ROW-15']), toyServer({ answer: overbooksForD }));
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'SEAT-5' });
  });

  it('stops at a dead server', async () => {
    const row = await rowOf(
      property(['ROW-15']),
      toyServer({ answer: (m, s) => (s.total > 20 ? 'dead' : honest(m, s)) }),
    );
    expect(row.status).toBe('unmeasured');
    expect(row.runs).toBeLessThan(5);
  });

  it('looks at its invariant after every step, also after a departure that it does not declare', async () => {
    const seen: boolean[] = [];
    const row = await rowOf(
      property(['SEAT-1'], {
        invariant: async (t, diverged) => {
          seen.push(diverged);
          t.that('SEAT-1', !diverged, 2, 3, 'ledger');
        },
      }),
      toyServer({ answer: overbooksForD }),
      { runs: 3 },
    );
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'SEAT-1', at: 'ledger' } });
    expect(seen).toContain(false);
  });

  it('repeats runs with parallel steps, and says how often they failed', async () => {
    const together = fc.constant<{ world: WorldPlan; steps: Step[] }>({
      world: { licenses: {} },
      steps: [{ op: 'together' as const, steps: ['A', 'B', 'C'].map(activate) }],
    });
    const sometimes: ToyAnswer = (machine, state) => (state.total % 12 === 11 ? 201 : honest(machine, state));
    const row = await rowOf(property(['SEAT-3'], { runs: together }), toyServer({ answer: sometimes }), {
      runs: 2,
    });
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'SEAT-3' } });
    expect(row.intermittent).toMatch(/^[1-9]\/10$/);
  });

  it('plays the same runs for the same seed, whatever else is run', async () => {
    const machines = async (seed: bigint) => {
      const seen: string[] = [];
      const answer: ToyAnswer = (machine, state) => {
        seen.push(machine);
        return honest(machine, state);
      };
      await rowOf(property(['ROW-15']), toyServer({ answer }), { seed, runs: 3 });
      return seen.join('');
    };
    expect(await machines(5n)).toBe(await machines(5n));
    expect(await machines(5n)).not.toBe(await machines(6n));
  });
});

import fc from 'fast-check';
import type { CheckInStep, Step } from '../steps/step.js';
import { compact } from './compact.js';

const machine = fc.constantFrom('A', 'B', 'C');
const code = fc.constantFrom('x', 'y');
const maybe = <V>(values: readonly V[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

/** A check-in with a fresh code, now and then with a fault. */
const fresh: fc.Arbitrary<CheckInStep> = fc
  .record({
    op: fc.constant('checkIn' as const),
    machine,
    as: code,
    holds: maybe([
      true,
      true,
      { token: 'first' },
      { token: 'offline' },
      { token: 'of-other-key' },
      { sub: 'other' },
      { token: 'none' },
    ] as const),
    spoil: maybe([
      { challenge: 'none' },
      { challenge: 'used' },
      { product: 'other' },
      { accepts: 'unknown' },
      { jti: 'x' },
    ] as const),
  })
  .map(compact);

/** Check-ins, codes and challenges that are used again, and the moments at which a lease changes. */
export const checkInSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fresh },
  {
    weight: 2,
    // Codes of activations too.
    arbitrary: fc.record({
      op: fc.constant('checkIn' as const),
      machine,
      code: fc.constantFrom('x', 'x', 'y', 'a'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ op: 'challenge' as const, as: 'n' }) },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('checkIn' as const), machine, challenge: fc.constant('n') }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        of: fc.constantFrom('middle' as const, 'exp' as const),
        license: fc.constant('L'),
        machine,
        plus: fc.constantFrom(-1, 0),
      })
      .map((until) => ({ op: 'advance' as const, until })),
  },
);

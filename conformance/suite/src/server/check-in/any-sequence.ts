import fc from 'fast-check';
import { checkInSteps } from '../../arbitraries/check-ins.js';
import { allSteps, runsOf } from '../../arbitraries/steps.js';
import { worlds } from '../../arbitraries/world.js';
import type { Case } from '../../case.js';

const steps = fc.oneof({ weight: 3, arbitrary: allSteps }, { weight: 2, arbitrary: checkInSteps });

/** Generated sequences: what examples did not think of. @spec 10.4 */
export const ANY_CHECK_IN: readonly Case[] = [
  {
    id: 'check-in/any-sequence',
    title: 'Whatever came before, every check-in is answered as the steps have it.',
    asserts: ['CHK-1', 'CHK-4', 'CHAL-1', 'CHAL-2'],
    needs: ['seed', 'clock', 'outbox', 'feature:online', 'feature:proofs', 'feature:portal'],
    runs: fc.record({ world: worlds, steps: runsOf(steps, 40) }),
  },
];

import fc from 'fast-check';
import { allSteps, coreSteps, runsOf } from '../../arbitraries/steps.js';
import { worlds } from '../../arbitraries/world.js';
import type { Case } from '../../case.js';
import type { Id } from '../../requirement.js';

/** Every sentence that the outcome of an activation can rest on. */
const OUTCOMES: readonly Id[] = [
  'ACT-1',
  ...Array.from({ length: 17 }, (_, row): Id => `ROW-${row + 1}`),
  ...([1, 3, 5, 6, 7, 8, 9, 10, 11, 13] as const).map((n): Id => `ORD-${n}`),
  'SEAT-4',
  'SEAT-5',
  'SEAT-8',
  'SEAT-11',
  'SEAT-13',
];
/** Every sentence about what an issued token says, or a refusal. */
const CONTENTS: readonly Id[] = [
  'ACT-1',
  'ACT-3',
  'ACT-5',
  'TOK-1',
  'TOK-2',
  'TOK-3',
  'TOK-4',
  'TOK-5',
  'TOK-7',
  'TOK-8',
  'TOK-9',
  'TOK-10',
  'TOK-12',
  'LOCK-1',
  'LOCK-4',
  'LOCK-6',
  'LOCK-7',
  'SEAT-10',
  'SEAT-12',
  'ERR-1',
];

/** Generated sequences: what examples did not think of. */
export const ANY_SEQUENCE: readonly Case[] = [
  {
    id: 'activation/any-sequence',
    title: 'Whatever is asked in whatever order, every answer is the one that the decision table gives.',
    asserts: OUTCOMES,
    needs: ['seed', 'clock'],
    runs: fc.record({ world: worlds, steps: runsOf(coreSteps, 40) }),
  },
  {
    id: 'activation/any-token',
    title: 'Whatever came before, every token and every refusal says what it must.',
    asserts: CONTENTS,
    needs: ['seed', 'clock'],
    runs: fc.record({ world: worlds, steps: runsOf(coreSteps, 40) }),
  },
  {
    id: 'activation/any-sequence-of-everything',
    title: 'The same with check-ins, deactivations and releases in between.',
    asserts: [...OUTCOMES, 'ROW-0', 'SEAT-14'],
    needs: ['seed', 'clock', 'outbox', 'feature:online', 'feature:proofs', 'feature:portal'],
    runs: fc.record({ world: worlds, steps: runsOf(allSteps, 40) }),
  },
];

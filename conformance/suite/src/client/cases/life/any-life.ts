import type { Id } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { allLives, clockLives, coreLives, storedLives } from '../../steps/generate.js';
import { playLives } from '../../steps/property.js';

/** What every answer of a life of class `core` can rest on. */
const CORE: readonly Id[] = [
  'STATE-1',
  'STATE-2',
  'STATE-3',
  'STATE-4',
  'STATE-5',
  'STATE-6',
  'STATE-7',
  'CODE-1',
  'CODE-3',
  'CODE-4',
  'ASK-1',
  'ASK-2',
  'ASK-4',
  'ASK-5',
  'ASK-6',
  'ASK-7',
  'LOAD-1',
  'LOAD-3',
  'LOAD-5',
  'TOK-21',
  'READ-4',
  'CLOCK-6',
  'CLOCK-9',
  'FP-1',
  'FP-2',
  'FP-4',
  'KEY-2',
  'ENV-2',
  'MATCH-2',
  'TELL-1',
  'TELL-3',
  'TELL-4',
  'TELL-5',
  'TELL-6',
  'TELL-7',
];
const PROOFS: readonly Id[] = [
  'END-1',
  'END-2',
  'END-3',
  'END-5',
  'END-6',
  'END-7',
  'END-8',
  'DEACT-1',
  'DEACT-4',
];

/** Generated lives: what examples did not think of. */
export const ANY_LIFE: readonly ClientCase[] = [
  {
    id: 'client-life/any-life',
    generated: true,
    title: 'Whatever happens in whatever order, every answer is the one that the text gives.',
    asserts: CORE,
    needs: ['feature:core'],
    run: (t) => playLives(t, coreLives),
  },
  {
    id: 'client-clock/any-clock',
    generated: true,
    title: 'Whatever the clock shows in whatever order, floor, series and grace follow the text.',
    asserts: ['STATE-1', 'STATE-2', 'CLOCK-6', 'CLOCK-9', 'FP-4', 'LOAD-5', 'TELL-6'],
    needs: ['feature:core'],
    run: (t) => playLives(t, clockLives),
  },
  {
    id: 'client-giving-up/any-life',
    generated: true,
    title: 'The same with deactivations and receipts in between.',
    asserts: [...CORE, ...PROOFS],
    needs: ['feature:core', 'feature:proofs'],
    run: (t) => playLives(t, allLives),
  },
  {
    id: 'client-storage/any-life',
    generated: true,
    title: 'The same with power cuts after answers, and with copies of the state directory put back.',
    asserts: [...CORE, ...PROOFS],
    needs: ['feature:core', 'feature:proofs', 'storage', 'kill'],
    run: (t) => playLives(t, storedLives),
  },
];

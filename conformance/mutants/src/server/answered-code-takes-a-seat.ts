import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/answered-code-takes-a-seat',
  fails: ['ROW-3'],
  bug: 'An old code of a released or superseded machine is treated as a new one: a courier’s second trip with last year’s file takes a seat (D18).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: decisionTable.filter(({ row }) => row !== 3),
    }),
  },
};

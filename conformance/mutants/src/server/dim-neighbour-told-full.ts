import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/dim-neighbour-told-full',
  fails: ['ROW-16'],
  bug: 'A machine of which too much is unreadable is told that all seats are in use; a restart would have helped (B11).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: decisionTable.filter(({ row }) => row !== 16),
    }),
  },
};

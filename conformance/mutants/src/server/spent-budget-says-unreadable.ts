import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/spent-budget-says-unreadable',
  fails: ['ROW-8'],
  bug: 'With the budget spent an indeterminate machine is told what cannot be read, and not that time will help, nor when.',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 8, {
        outcome: { does: 'refuse', code: 'machine-indeterminate' },
      }),
    }),
  },
};

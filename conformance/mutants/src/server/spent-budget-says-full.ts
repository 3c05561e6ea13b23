import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/spent-budget-says-full',
  fails: ['ROW-14'],
  bug: 'With the budget spent the person is told that all seats are in use, and frees one in vain.',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 14, { outcome: { does: 'refuse', code: 'seat-limit-reached' } }),
    }),
  },
};

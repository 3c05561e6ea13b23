import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/spent-budget-moves-baseline',
  fails: ['ROW-6'],
  bug: 'When the budget is spent the baseline moves on, only uncounted.',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 6, {
        outcome: { does: 'reissue', baseline: 'new', counted: false },
      }),
    }),
  },
};

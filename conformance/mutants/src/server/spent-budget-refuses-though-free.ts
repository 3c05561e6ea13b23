import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/spent-budget-refuses-though-free',
  fails: ['ROW-13'],
  bug: 'With the budget spent a machine that resembles another is refused though seats are free.',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 13, {
        outcome: { does: 'refuse', code: 'reissue-limit-reached' },
      }),
    }),
  },
};

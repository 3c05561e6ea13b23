import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/drift-keeps-baseline',
  fails: ['ROW-5', 'ROW-7'],
  bug: 'Drift is counted but the baseline stays, so the same change is counted again with every visit until the budget is spent.',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => {
      const kept = { outcome: { does: 'reissue', baseline: 'stored', counted: true } } as const;
      return { decisionTable: withRow(withRow(decisionTable, 5, kept), 7, kept) };
    },
  },
};

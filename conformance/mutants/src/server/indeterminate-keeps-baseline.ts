import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/indeterminate-keeps-baseline',
  fails: ['ROW-7'],
  bug: 'An indeterminate machine is served and counted, but keeps the baseline that it cannot reach: each visit costs another event.',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 7, {
        outcome: { does: 'reissue', baseline: 'stored', counted: true },
      }),
    }),
  },
};

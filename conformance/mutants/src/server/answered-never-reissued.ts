import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/answered-never-reissued',
  fails: ['ROW-2'],
  bug: 'A code works once: when its token has expired the offline machine has to make another trip for a new code (D3).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 2, {
        outcome: { does: 'refuse', code: 'generation-superseded' },
      }),
    }),
  },
};

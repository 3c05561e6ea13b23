import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/mismatch-moves-seat',
  fails: ['ROW-9'],
  bug: 'A known key in an unknown machine moves the seat there: a copied state directory licenses the copy (C5).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 9, {
        outcome: { does: 'reissue', baseline: 'new', counted: true },
      }),
    }),
  },
};

import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/replay-signs-again',
  fails: ['ROW-1'],
  bug: 'A repeat is answered with a freshly signed token: the person who pastes the first one, found again in the mail, is told that it is superseded (D1).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 1, {
        outcome: { does: 'reissue', baseline: 'stored', counted: false },
      }),
    }),
  },
};

import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/own-match-moves-baseline',
  fails: ['ROW-4'],
  bug: 'Each re-issue takes the machine as it is now for its baseline, uncounted: a license wanders from machine to machine in small steps (P9).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 4, {
        outcome: { does: 'reissue', baseline: 'new', counted: false },
      }),
    }),
  },
};

import type { Mutant } from '../mutant.js';
import { withRow } from '../with-row.js';

export const mutant: Mutant = {
  id: 'server/replay-restarts-lock',
  fails: ['ROW-1'],
  bug: 'Every repeat is a new token with a new lock window: looking for a lost token locks the device for another six months (D1, D11).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: withRow(decisionTable, 1, {
        outcome: { does: 'reissue', baseline: 'stored', counted: false },
      }),
    }),
    '@offline-activation/server/dist/issue/reissue.js': ({ reissued }) => ({
      reissued(situation, how) {
        const seated = reissued(situation, how);
        if (!situation.book.answers.some(({ digest }) => digest === situation.code.digest)) return seated;
        const { lock: _gone, ...activation } = seated.activation;
        return { ...seated, activation };
      },
    }),
  },
};

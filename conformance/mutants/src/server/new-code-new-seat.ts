import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/new-code-new-seat',
  fails: ['ROW-4', 'SEAT-7'],
  bug: 'A seat is given to each code, not to each machine: one laptop on which saving failed three times has eaten all three seats (D2, D5).',
  replaces: {
    '@offline-activation/server/dist/rules/decision-table.js': ({ decisionTable }) => ({
      decisionTable: decisionTable.flatMap((row) =>
        row.row === 4
          ? [
              {
                ...row,
                fits: (facts) => row.fits(facts) && facts.free,
                outcome: { does: 'create' } as const,
              },
              row,
            ]
          : [row],
      ),
    }),
  },
};

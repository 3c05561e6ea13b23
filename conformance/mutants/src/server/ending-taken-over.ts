import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-taken-over',
  fails: ['ROW-15'],
  bug: 'A seat that is ending is given to a similar machine, and then taken from it when the end comes.',
  replaces: {
    '@offline-activation/server/dist/rules/candidates.js': ({ candidates }) => ({
      candidates: (book, kid, now, verdicts) =>
        candidates(
          {
            ...book,
            activations: book.activations.map((each) => ({
              ...each,
              state: each.state === 'ending' ? 'live' : each.state,
            })),
          },
          kid,
          now,
          verdicts,
        ),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-of-equals-only',
  fails: ['ROW-12'],
  bug: 'Only a machine of which nothing has changed gets its seat back with a new key: after a reinstallation, which changes something, it is a stranger.',
  replaces: {
    '@offline-activation/server/dist/rules/candidates.js': ({ candidates }) => ({
      candidates: (book, kid, now, verdicts) =>
        candidates(
          book,
          kid,
          now,
          verdicts.filter((verdict) => verdict !== 'drifted'),
        ),
    }),
  },
};

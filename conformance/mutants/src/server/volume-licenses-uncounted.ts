import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/volume-licenses-uncounted',
  fails: ['ROW-17'],
  bug: 'For large licenses nobody counts: a check that was switched off for one customer stays off for all.',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({
      isFree: (book, limit) => limit >= 10 || isFree(book, limit),
    }),
  },
};

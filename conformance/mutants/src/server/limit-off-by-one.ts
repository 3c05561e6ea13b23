import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/limit-off-by-one',
  fails: ['ROW-14', 'ROW-16', 'ROW-17', 'SEAT-2', 'SEAT-5', 'SEAT-8', 'SEAT-14'],
  bug: 'Three seats admit four: `<=` where `<` was meant.',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({
      isFree: (book, limit) => isFree(book, limit + 1),
    }),
  },
};

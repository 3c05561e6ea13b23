import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/dim-neighbour-taken-over',
  fails: ['ROW-15', 'ROW-16'],
  bug: 'A machine that can hardly be read is taken for one it might be, and gets its seat.',
  replaces: {
    '@offline-activation/server/dist/rules/seen-before.js': ({ matchingOnes, indeterminateOnes }) => ({
      matchingOnes: (book, kid, now) => [
        ...matchingOnes(book, kid, now),
        ...indeterminateOnes(book, kid, now),
      ],
    }),
  },
};

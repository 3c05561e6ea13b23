import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/free-at-of-first',
  fails: ['SEAT-12'],
  bug: '`freeAt` is the first date at which any seat comes free, also where two have to.',
  replaces: {
    '@offline-activation/server/dist/rules/free-at.js': ({ freeAt }) => ({
      freeAt: (book, limit, policy, now) =>
        freeAt(book, Math.max(limit, book.activations.length), policy, now),
    }),
  },
};

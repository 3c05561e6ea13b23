import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/limit-counts-live-only',
  fails: ['SEAT-14'],
  bug: 'A seat that is ending is given away at once, while its machine works on until the token lapses.',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': () => ({
      isFree: (book, limit) => book.activations.filter(({ state }) => state === 'live').length < limit,
    }),
  },
};

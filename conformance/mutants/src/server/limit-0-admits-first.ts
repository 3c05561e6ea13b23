import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/limit-0-admits-first',
  fails: ['SEAT-2'],
  bug: 'The first machine of a license is never refused, so a license without seats has one (D7).',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({
      isFree: (book, limit) =>
        book.activations.every(({ state }) => state === 'released') || isFree(book, limit),
    }),
  },
};

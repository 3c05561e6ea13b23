import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-without-exposure',
  fails: ['REL-4'],
  bug: 'A device that was forced out is forgotten, though its perpetual token works on: over-use that no report shows (D13).',
  replaces: {
    '@offline-activation/server/dist/rules/released.js': ({ released }) => ({
      released(book, activation, policy, now) {
        const done = released(book, activation, policy, now);
        return 'refused' in done ? done : { ...done, book: { ...done.book, exposures: book.exposures } };
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-uncounted',
  fails: ['REL-4', 'REL-5'],
  bug: 'Forced releases are not counted: after the lock a license moves from machine to machine as often as one likes.',
  replaces: {
    '@offline-activation/server/dist/rules/released.js': ({ released }) => ({
      released(book, activation, policy, now) {
        const done = released(book, activation, policy, now);
        return 'refused' in done ? done : { ...done, book: { ...done.book, counted: book.counted } };
      },
    }),
  },
};

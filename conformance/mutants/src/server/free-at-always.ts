import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/free-at-always',
  fails: ['SEAT-12'],
  bug: 'A date is given where none can be promised: the person comes back then, and is refused again (D15).',
  replaces: {
    '@offline-activation/server/dist/rules/free-at.js': ({ freeAt }) => ({
      freeAt: (book, limit, policy, now) => freeAt(book, limit, policy, now) ?? now + 86_400,
    }),
  },
};

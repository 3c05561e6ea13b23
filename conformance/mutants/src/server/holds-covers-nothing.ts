import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-covers-nothing',
  fails: ['CHK-3'],
  bug: 'A confirmed lease lifts the lock and covers nothing: the perpetual token before it is in use for ever, and a release is one by force.',
  replaces: {
    '@offline-activation/server/dist/rules/confirm.js': ({ confirm }) => ({
      confirm: (book, activation, held, now) => ({
        ...confirm(book, activation, held, now),
        tokens: book.tokens,
      }),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/limit-counts-tokens',
  fails: ['ROW-15'],
  bug: 'On the usual plan of three the limit counts requests, not machines: a laptop that asked three times has used all seats (D5).',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({
      isFree: (book, limit) => (limit === 3 ? book.tokens.length < limit : isFree(book, limit)),
    }),
  },
};

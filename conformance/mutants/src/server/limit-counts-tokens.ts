import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/limit-counts-tokens',
  fails: ['ROW-15'],
  bug: 'The limit counts requests, not machines: a laptop that asked three times has used all seats (D5).',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': () => ({
      isFree: (book, limit) => book.tokens.length < limit,
    }),
  },
};

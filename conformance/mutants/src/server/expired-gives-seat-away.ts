import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/expired-gives-seat-away',
  fails: ['SEAT-8'],
  bug: 'A machine whose token has expired loses its seat to the next one that asks, and cannot renew.',
  replaces: {
    '@offline-activation/server/dist/rules/is-free.js': () => ({
      isFree: (book, limit) => {
        const holding = book.activations.filter(({ id, state }) => {
          const exp = book.tokens.findLast(({ activationId }) => activationId === id)?.exp;
          return state === 'ending' || (state === 'live' && (exp === undefined || book.settledAt < exp));
        });
        return holding.length < limit;
      },
    }),
  },
};

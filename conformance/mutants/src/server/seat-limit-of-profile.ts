import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/seat-limit-of-profile',
  fails: ['TOK-8'],
  bug: '`seat.limit` is a constant of the product, not the license’s limit now.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => {
        const claims = tokenClaims(facts);
        return { ...claims, seat: { ...claims.seat, limit: 3 } };
      },
    }),
  },
};

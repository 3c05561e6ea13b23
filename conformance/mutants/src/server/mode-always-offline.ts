import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/mode-always-offline',
  fails: ['TOK-9'],
  bug: 'Every token says `offline`, and the portal shows online machines as locked ones.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => {
        const claims = tokenClaims(facts);
        return { ...claims, seat: { ...claims.seat, mode: 'offline' } };
      },
    }),
  },
};

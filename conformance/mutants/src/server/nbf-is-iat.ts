import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/nbf-is-iat',
  fails: ['TOK-4'],
  bug: 'The token is not valid before it was issued, so a machine whose clock is ten minutes slow refuses it (F7).',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => {
        const claims = tokenClaims(facts);
        return { ...claims, nbf: claims.iat };
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/issuer-left-to-product',
  fails: ['TOK-1'],
  bug: '`iss` names the product instead of the vendor, and applications that look for the vendor refuse the token.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => ({ ...tokenClaims(facts), iss: facts.license.product }),
    }),
  },
};

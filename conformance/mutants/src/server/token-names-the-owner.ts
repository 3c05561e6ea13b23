import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/token-names-the-owner',
  fails: ['TOK-11'],
  bug: 'The e-mail address is put into the token for the about box, and travels with every file that is carried by hand.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => {
        const claims = tokenClaims(facts);
        return { ...claims, license: { ...claims.license, ...{ licensedTo: facts.license.email } } };
      },
    }),
  },
};

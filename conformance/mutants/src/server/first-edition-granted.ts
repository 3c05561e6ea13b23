import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/first-edition-granted',
  fails: ['CHK-1', 'TOK-3'],
  bug: 'Whatever edition was asked for, the token grants the first.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => tokenClaims({ ...facts, edition: facts.license.editions[0] ?? facts.edition }),
    }),
  },
};

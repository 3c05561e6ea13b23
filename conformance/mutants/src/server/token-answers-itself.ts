import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/token-answers-itself',
  fails: ['TOK-2'],
  bug: '`req` holds the token’s own id, so a client cannot tell which of its codes was answered.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims: (facts) => tokenClaims({ ...facts, request: facts.jti }),
    }),
  },
};

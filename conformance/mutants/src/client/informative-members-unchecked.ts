import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/informative-members-unchecked',
  fails: ['JSON-10'],
  bug: 'What is only informative is not looked at, so a vendor of endless length is shown, and breaks the window.',
  replaces: {
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const claims = requireClaims(kind, { ...payload, iss: 'Example Software' });
        return { ...claims, iss: payload['iss'] } as typeof claims;
      },
    }),
  },
};

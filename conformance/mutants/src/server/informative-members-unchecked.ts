import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/informative-members-unchecked',
  fails: ['JSON-10'],
  bug: 'What is only informative is not looked at, so a time that is none is stored, shown, and breaks the next program.',
  replaces: {
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const claims = requireClaims(kind, { ...payload, iat: '2026-03-01T09:30:00Z' });
        return { ...claims, iat: payload['iat'] } as typeof claims;
      },
    }),
  },
};

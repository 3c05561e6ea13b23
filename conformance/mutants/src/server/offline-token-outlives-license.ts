import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/offline-token-outlives-license',
  fails: ['TOK-5'],
  bug: 'The life of an offline token is the policy’s alone: a license of one month gives a token for a year.',
  replaces: {
    '@offline-activation/server/dist/rules/expiry.js': ({ expiryOf }) => ({
      expiryOf(mode, iat, { policy, expiresAt }) {
        const bounded = mode === 'online' && expiresAt !== undefined;
        return expiryOf(mode, iat, bounded ? { policy, expiresAt } : { policy });
      },
    }),
  },
};

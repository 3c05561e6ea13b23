import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lease-outlives-license',
  fails: ['TOK-6'],
  bug: 'A lease runs its full length although the license ends before.',
  replaces: {
    '@offline-activation/server/dist/rules/expiry.js': ({ expiryOf }) => ({
      expiryOf(mode, iat, { policy, expiresAt }) {
        const bounded = mode === 'offline' && expiresAt !== undefined;
        return expiryOf(mode, iat, bounded ? { policy, expiresAt } : { policy });
      },
    }),
  },
};

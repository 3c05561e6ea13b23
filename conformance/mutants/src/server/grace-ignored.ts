import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/grace-ignored',
  fails: ['TOK-5', 'TOK-6'],
  bug: 'The grace of the policy is forgotten: on the day a license ends every machine stops, while the renewal is in the mail.',
  replaces: {
    '@offline-activation/server/dist/rules/expiry.js': ({ expiryOf }) => ({
      expiryOf: (mode, iat, { policy, ...license }) =>
        expiryOf(mode, iat, { ...license, policy: { ...policy, grace: 'P0D' } }),
    }),
  },
};

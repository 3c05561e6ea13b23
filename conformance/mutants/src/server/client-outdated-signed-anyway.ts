import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/client-outdated-signed-anyway',
  fails: ['CHK-1', 'ORD-11'],
  bug: 'Where the code accepts none of the active keys the newest is used all the same: the seat is taken, and the application cannot read the token.',
  replaces: {
    '@offline-activation/server/dist/rules/signing-key.js': ({ signingKey }) => ({
      signingKey: (keys, accepts) =>
        signingKey(keys, accepts) ?? keys.find(({ status }) => status === 'active'),
    }),
  },
};

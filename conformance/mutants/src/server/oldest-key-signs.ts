import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/oldest-key-signs',
  fails: ['KEY-1'],
  bug: 'The oldest active key goes on signing, and rotation never happens.',
  replaces: {
    '@offline-activation/server/dist/rules/signing-key.js': ({ signingKey }) => ({
      signingKey: (keys, accepts) => signingKey([...keys].reverse(), accepts),
    }),
  },
};

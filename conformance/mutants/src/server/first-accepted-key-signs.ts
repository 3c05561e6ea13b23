import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/first-accepted-key-signs',
  fails: ['KEY-1'],
  bug: 'The key that signs is the first that the code names: an application that lists its keys oldest first keeps an old key in use.',
  replaces: {
    '@offline-activation/server/dist/rules/signing-key.js': ({ signingKey }) => ({
      signingKey(keys, accepts) {
        const first = accepts.find((kid) => signingKey(keys, [kid]) !== undefined);
        return first === undefined ? undefined : signingKey(keys, [first]);
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/expiry-inclusive',
  fails: ['EVAL-2'],
  bug: 'The instant at which a token ends still counts as within it, as in one of two SDKs of the same vendor (F8).',
  replaces: {
    '@offline-activation/verifier/dist/expired.js': ({ isExpired }) => ({
      isExpired: (exp, now) => isExpired(exp, now - 1),
    }),
  },
};

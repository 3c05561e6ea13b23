import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retired-issuer-key-not-replayed',
  fails: ['ROW-1', 'CHK-4'],
  bug: 'When the issuer key is rotated every repeat makes a new token, as if what the old key signed were worth nothing.',
  replaces: {
    '@offline-activation/server/dist/rules/is-good-key.js': ({ isGoodKey }) => ({
      isGoodKey: (kid, accepts, keys) =>
        isGoodKey(kid, accepts, keys) && keys.some((key) => key.kid === kid && key.status === 'active'),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/product-unchecked',
  fails: ['ORD-8'],
  bug: 'The code’s product is not compared with the license’s: a token of one product is issued for another, which refuses it (game-ci/unity-actions#55, A19).',
  replaces: {
    '@offline-activation/server/dist/checks/product-mismatch.js': () => ({
      productMismatch: () => undefined,
    }),
  },
};

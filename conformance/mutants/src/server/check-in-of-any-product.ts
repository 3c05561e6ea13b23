import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-of-any-product',
  fails: ['CHK-1'],
  bug: 'A check-in goes by the machine key alone: the program of another product renews the lease.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-product.js': () => ({ checkInProduct: () => undefined }),
  },
};

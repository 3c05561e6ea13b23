import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/crit-ignored',
  fails: ['JSON-7'],
  bug: '`crit` is one more member that nobody names, so what the vendor insisted on is passed over in silence.',
  replaces: {
    '@offline-activation/verifier/dist/crit.js': () => ({ requireExtensions: () => {} }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/skew-ignored',
  fails: ['EVAL-1'],
  bug: 'A clock that is seconds slow makes a fresh license not yet valid.',
  replaces: {
    '@offline-activation/verifier/dist/not-yet-valid.js': () => ({ isNotYetValid: (nbf, now) => now < nbf }),
  },
};

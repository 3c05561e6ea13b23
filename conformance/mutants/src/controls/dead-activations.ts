import type { Mutant } from '../mutant.js';

/** Must die: where this one lives, the mutants are not what the suite is talking to. */
export const mutant: Mutant = {
  id: 'controls/dead-activations',
  fails: [],
  bug: 'Every activation is answered as a fault of the server.',
  replaces: {
    '@offline-activation/server/dist/steps/activate.js': () => ({
      activate: async () => {
        throw new Error('out of order');
      },
    }),
  },
};

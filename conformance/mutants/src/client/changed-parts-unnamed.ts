import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/changed-parts-unnamed',
  fails: ['MATCH-2'],
  bug: 'The machine is another, and nobody is told why: the names of the parts are left out.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ told }) => ({
      told: (comparison) => ({ ...told(comparison), changed: [], missing: [] }),
    }),
  },
};

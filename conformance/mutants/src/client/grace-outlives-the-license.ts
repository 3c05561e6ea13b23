import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/grace-outlives-the-license',
  fails: ['CLOCK-9'],
  bug: 'Within the grace nobody looks at the date of the license: one that ended yesterday runs for another week where a part is hidden.',
  replaces: {
    '@offline-activation/client/dist/status/usable.js': ({ isUsable }) => ({
      isUsable: (name, state, claims, now) =>
        isUsable(name, state, name === 'machine-indeterminate' ? null : claims, now),
    }),
  },
};

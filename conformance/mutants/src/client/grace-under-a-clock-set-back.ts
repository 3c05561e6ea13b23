import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/grace-under-a-clock-set-back',
  fails: ['CLOCK-9'],
  bug: 'Within the grace nobody looks at the clock: whoever hides a part and sets the clock back every week runs without end.',
  replaces: {
    '@offline-activation/client/dist/status/usable.js': ({ isUsable }) => ({
      isUsable: (name, state, claims, now) =>
        isUsable(name, name === 'machine-indeterminate' ? { ...state, floor: null } : state, claims, now),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/floor-of-tokens-only',
  fails: ['CLOCK-3', 'CLOCK-5'],
  bug: 'Only tokens move the floor: between two activations, which may be years apart, the clock can be set back as one likes.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': () => ({ floorObserved: (floor) => floor }),
  },
};

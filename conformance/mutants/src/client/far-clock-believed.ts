import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/far-clock-believed',
  fails: ['CLOCK-4'],
  bug: 'Whatever the clock shows moves the floor: after one boot in 2151 every license that ends is stopped, with the right time as the culprit.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': () => ({
      floorObserved: (floor, now) => floor && { at: Math.max(floor.at, now), series: null },
    }),
  },
};

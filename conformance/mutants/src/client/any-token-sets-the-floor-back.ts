import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/any-token-sets-the-floor-back',
  fails: ['CLOCK-2'],
  bug: 'Every token sets the floor to its issue: whoever keeps the first license file can set the clock back by loading it again.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': ({ floorAccepted }) => ({
      floorAccepted: (floor, iat) => floorAccepted(floor, iat, true),
    }),
  },
};

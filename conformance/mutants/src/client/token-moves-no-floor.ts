import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/token-moves-no-floor',
  fails: ['CLOCK-1'],
  bug: 'Only the clock of the machine moves the floor: one that was always wrong is believed, whatever the vendor has signed.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': ({ floorAccepted }) => ({
      floorAccepted: (floor, iat, answers) =>
        floorAccepted(floor, floor === null || answers ? iat : floor.at, answers),
    }),
  },
};

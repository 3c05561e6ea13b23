import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/answer-keeps-the-floor',
  fails: ['CLOCK-2'],
  bug: 'The answer to the pending code moves the floor only forwards: a client that has once believed a wrong clock is not healed by activating again.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': ({ floorAccepted }) => ({
      floorAccepted: (floor, iat) => floorAccepted(floor, iat, false),
    }),
  },
};

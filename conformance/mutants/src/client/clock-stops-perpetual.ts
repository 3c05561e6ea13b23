import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/clock-stops-perpetual',
  fails: ['STATE-2'],
  bug: 'A wrong clock stops perpetual licenses too, which no clock can make last longer: an empty battery locks their owners out.',
  replaces: {
    '@offline-activation/client/dist/status/usable.js': ({ isUsable }) => ({
      isUsable: (name, ...rest) =>
        name !== 'clock-rollback' && name !== 'not-yet-valid' && isUsable(name, ...rest),
    }),
  },
};

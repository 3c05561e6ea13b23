import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/no-tolerance',
  fails: ['CLOCK-6'],
  bug: 'One second before the floor is a clock set back: whoever corrects a clock that ran ahead by a minute is told of fraud.',
  replaces: {
    '@offline-activation/client/dist/clock/rolled-back.js': () => ({
      isRolledBack: (floor, now) => floor !== null && now < floor.at,
    }),
  },
};

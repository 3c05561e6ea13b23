import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/grace-inclusive',
  fails: ['FP-4', 'LOAD-5'],
  bug: 'The instant at which the grace ends still counts as within it.',
  replaces: {
    '@offline-activation/client/dist/clock/grace.js': ({ graceEnd }) => ({
      isWithinGrace: (firstSight, now) => firstSight === null || now <= graceEnd(firstSight),
    }),
  },
};

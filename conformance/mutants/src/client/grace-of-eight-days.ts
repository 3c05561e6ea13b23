import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/grace-of-eight-days',
  fails: ['FP-4', 'LOAD-5', 'TELL-6'],
  bug: 'The day of the first sight is not counted: the grace is of eight days.',
  replaces: {
    '@offline-activation/client/dist/clock/grace.js': ({ graceEnd }) => ({
      graceEnd: (firstSight) => graceEnd(firstSight) + 86_400,
      isWithinGrace: (firstSight, now) => firstSight === null || now < graceEnd(firstSight) + 86_400,
    }),
  },
};

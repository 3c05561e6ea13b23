import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-inclusive',
  fails: ['LOCK-3'],
  bug: 'A device is still locked in the second at which its lock is said to end (D10).',
  replaces: {
    '@offline-activation/server/dist/rules/is-locked.js': ({ isLocked }) => ({
      isLocked: (activation, now) => isLocked(activation, now - 1),
    }),
  },
};

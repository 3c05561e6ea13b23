import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/void-lock-kept',
  fails: ['LOCK-6'],
  bug: 'The lock of tokens that have long lapsed is written into the new one: a date in the past, and no lock at all.',
  replaces: {
    '@offline-activation/server/dist/rules/is-lock-void.js': () => ({ isLockVoid: () => false }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-ignored',
  fails: ['LOCK-3'],
  bug: 'Any device can be given up at any time: one license serves as many offline machines as a person has patience.',
  replaces: {
    '@offline-activation/server/dist/rules/is-locked.js': () => ({ isLocked: () => false }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/holds-lifts-nothing',
  fails: ['CHK-3'],
  bug: 'A machine that is online for good stays locked for six months after its first, offline, activation.',
  replaces: {
    '@offline-activation/server/dist/rules/is-lock-lifted.js': () => ({ isLockLifted: () => false }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/later-offline-token-overlooked',
  fails: ['CHK-3'],
  bug: 'A confirmed lease lifts the lock though an offline token came after it: the seat is released by force while that token is in use.',
  replaces: {
    '@offline-activation/server/dist/rules/is-lock-lifted.js': () => ({ isLockLifted: () => true }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lock-restarts',
  fails: ['CHK-2', 'CHK-3', 'HTTP-53', 'LOCK-4', 'LOCK-5', 'TOK-10'],
  bug: 'Every new token restarts the lock: a machine that renews twice a year can never be released (D11).',
  replaces: {
    '@offline-activation/server/dist/rules/lock-after.js': ({ lockAfter }) => ({
      lockAfter: (question) => lockAfter({ ...question, lock: undefined }),
    }),
  },
};

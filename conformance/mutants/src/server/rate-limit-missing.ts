import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-missing',
  fails: ['ORD-2', 'CRED-5'],
  bug: 'Nobody limits failed credentials: a script tries license keys all night.',
  replaces: {
    '@offline-activation/server/dist/rules/is-limited.js': () => ({ isLimited: () => false }),
  },
};

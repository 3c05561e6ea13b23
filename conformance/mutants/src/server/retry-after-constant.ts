import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retry-after-constant',
  fails: ['CRED-5'],
  bug: '`Retry-After` is always the whole window, so a person waits ten minutes where one would do.',
  replaces: {
    '@offline-activation/server/dist/rules/retry-after.js': () => ({ retryAfterSeconds: () => 600 }),
  },
};

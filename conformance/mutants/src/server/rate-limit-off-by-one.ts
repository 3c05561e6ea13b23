import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-off-by-one',
  fails: ['ORD-2', 'CRED-5'],
  bug: 'The eleventh failure is let through before the limit holds: `>` where `>=` was meant.',
  replaces: {
    '@offline-activation/server/dist/rules/is-limited.js': ({ isLimited }) => ({
      isLimited: (failures, now) => isLimited(failures.slice(1), now),
    }),
  },
};

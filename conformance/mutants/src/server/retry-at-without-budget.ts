import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retry-at-without-budget',
  fails: ['ACT-5', 'DEACT-18'],
  bug: 'A license without a budget gives a date at which it will be refused again.',
  replaces: {
    '@offline-activation/server/dist/rules/retry-at.js': ({ retryAt }) => ({
      retryAt: (budget, now) => retryAt(budget, now) ?? now + 31_536_000,
    }),
  },
};

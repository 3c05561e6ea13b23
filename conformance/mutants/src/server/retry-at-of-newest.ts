import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retry-at-of-newest',
  fails: ['ACT-5'],
  bug: '`retryAt` is a year after the last counted event, not after the one that leaves the window first: people wait longer than they must.',
  replaces: {
    '@offline-activation/server/dist/rules/retry-at.js': ({ retryAt }) => ({
      retryAt: ({ size, events }, now) => retryAt({ size: Math.min(size, 1), events }, now),
    }),
  },
};

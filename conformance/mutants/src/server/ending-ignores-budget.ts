import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-ignores-budget',
  fails: ['DEACT-18'],
  bug: 'Seats given up without proof are all released when the lock ends, whatever the budget says.',
  replaces: {
    '@offline-activation/server/dist/rules/next-release.js': ({ nextRelease }) => ({
      nextRelease: (book, policy) => nextRelease(book, { ...policy, forcedReleaseBudget: 1000 }),
    }),
  },
};

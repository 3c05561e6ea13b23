import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/forced-over-budget',
  fails: ['REL-5'],
  bug: 'The budget for forced releases is counted and never looked at.',
  replaces: {
    '@offline-activation/server/dist/rules/decide-release.js': ({ decideRelease }) => ({
      decideRelease: (book, activation, policy, now) =>
        decideRelease(book, activation, { ...policy, forcedReleaseBudget: 1000 }, now),
    }),
  },
};

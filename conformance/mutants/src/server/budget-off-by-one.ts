import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/budget-off-by-one',
  fails: ['DEACT-18', 'REL-5', 'ROW-6', 'ROW-8', 'ROW-13', 'ROW-14'],
  bug: 'A budget of five allows six: `<=` where `<` was meant.',
  replaces: {
    '@offline-activation/server/dist/rules/budget-left.js': ({ budgetLeft }) => ({
      budgetLeft: ({ size, events }, now) => budgetLeft({ size: size + 1, events }, now),
    }),
  },
};

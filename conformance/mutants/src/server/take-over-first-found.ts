import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-first-found',
  fails: ['ACT-4'],
  bug: 'The first seat that matches is taken over, not the one that matches best: the wrong colleague loses hers.',
  replaces: {
    '@offline-activation/server/dist/rules/pick-best.js': () => ({ pickBest: (candidates) => candidates[0] }),
  },
};

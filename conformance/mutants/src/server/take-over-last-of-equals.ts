import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-last-of-equals',
  fails: ['ACT-4'],
  bug: 'Of two equally good seats the younger one is taken over: `>=` where `>` was meant.',
  replaces: {
    '@offline-activation/server/dist/rules/pick-best.js': ({ pickBest }) => ({
      pickBest: (candidates) => pickBest([...candidates].reverse()),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-newest-first',
  fails: ['DEACT-18'],
  bug: 'Of two seats that wait for one forced release the younger one gets it.',
  replaces: {
    '@offline-activation/server/dist/rules/next-release.js': ({ nextRelease }) => ({
      nextRelease: (book, policy) =>
        nextRelease({ ...book, activations: [...book.activations].reverse() }, policy),
    }),
  },
};

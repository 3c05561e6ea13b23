import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/exposure-outlives-tokens',
  fails: ['ACT-6', 'DEACT-14'],
  bug: 'An exposure ends when its machine comes back, but not when its tokens have lapsed: the report of over-use names machines that cannot be used.',
  replaces: {
    '@offline-activation/server/dist/rules/end-exposures.js': () => ({
      endExposures: (book) => {
        const current = book.activations.flatMap(({ state, kid }) => (state === 'released' ? [] : [kid]));
        return { ...book, exposures: book.exposures.filter(({ kid }) => !current.includes(kid)) };
      },
    }),
  },
};

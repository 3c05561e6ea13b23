import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/exposure-never-ends',
  fails: ['ACT-6', 'DEACT-14', 'ROW-10'],
  bug: 'An exposure stays for ever: the vendor’s report of over-use grows with every reinstalled machine.',
  replaces: {
    '@offline-activation/server/dist/rules/end-exposures.js': () => ({ endExposures: (book) => book }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/terms-never-the-same',
  fails: ['ROW-1', 'CHK-4'],
  bug: 'Terms are compared as objects, not by what they say, so no repeat is ever the same and each makes a generation.',
  replaces: {
    '@offline-activation/server/dist/rules/same-terms.js': () => ({ sameTerms: (a, b) => a === b }),
  },
};

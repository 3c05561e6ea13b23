import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/old-terms-replayed',
  fails: ['ROW-2', 'ROW-3', 'CHK-1'],
  bug: 'The license was upgraded, and sending the code again gives the old token without the upgrade.',
  replaces: {
    '@offline-activation/server/dist/rules/same-terms.js': () => ({ sameTerms: () => true }),
  },
};

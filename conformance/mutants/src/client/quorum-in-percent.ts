import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/quorum-in-percent',
  fails: ['MATCH-1'],
  bug: 'The quorum is compared in whole per cent, so a machine that is one point short passes for the same.',
  replaces: {
    '@offline-activation/fingerprint/dist/verdict.js': ({ verdictOf }) => ({
      verdictOf(reference, quorum) {
        const total = reference.reduce((sum, { component }) => sum + component.weight, 0);
        const percent = Math.floor((quorum * 100) / total);
        return verdictOf(reference, Math.ceil((percent * total) / 100));
      },
    }),
  },
};

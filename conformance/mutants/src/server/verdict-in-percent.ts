import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/verdict-in-percent',
  fails: ['MATCH-1'],
  bug: 'Score and quorum are compared as rounded percentages: with large weights a machine that is short of it passes.',
  replaces: {
    '@offline-activation/fingerprint/dist/verdict.js': ({ verdictOf }) => ({
      verdictOf(reference, quorum) {
        const total = reference.reduce((sum, { component }) => sum + component.weight, 0);
        const percent = Math.round((quorum * 100) / total);
        // The smallest score that rounds to as many percent.
        return verdictOf(reference, Math.min(quorum, Math.ceil(((percent - 0.5) * total) / 100)));
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/quorum-exclusive',
  fails: ['MATCH-1'],
  bug: 'A score of exactly the quorum is not enough.',
  replaces: {
    '@offline-activation/fingerprint/dist/verdict.js': ({ verdictOf }) => ({
      verdictOf: (reference, quorum) => verdictOf(reference, quorum + 1),
    }),
  },
};

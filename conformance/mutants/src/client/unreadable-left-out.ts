import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unreadable-left-out',
  fails: ['FP-3', 'MATCH-1'],
  bug: 'The weights are those of what can be read now, not those of the token: hiding what has changed makes a machine whole again.',
  replaces: {
    '@offline-activation/fingerprint/dist/verdict.js': ({ verdictOf }) => ({
      verdictOf: (reference, quorum) =>
        verdictOf(
          reference.filter(({ fate }) => fate !== 'unreadable'),
          quorum,
        ),
    }),
  },
};

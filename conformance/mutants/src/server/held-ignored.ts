import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/held-ignored',
  fails: ['ROW-12', 'ROW-13', 'ROW-14'],
  bug: 'A seat is taken over as if nothing of the old key were outstanding: each reinstallation leaves one more working copy, and nobody counts.',
  replaces: {
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf: (situation) => ({ ...factsOf(situation), bestHeld: false }),
    }),
  },
};

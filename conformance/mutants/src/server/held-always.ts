import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/held-always',
  fails: ['ROW-11'],
  bug: 'Whether the old key’s tokens have lapsed is not looked at: reinstalling a long-expired machine costs a counted event.',
  replaces: {
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf: (situation) => ({ ...factsOf(situation), bestHeld: true }),
    }),
  },
};

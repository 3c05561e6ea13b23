import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unseen-key-refused',
  fails: ['DEACT-10'],
  bug: 'A deactivation of a key that the server does not know is refused, so the application shows its code for ever (E4).',
  replaces: {
    '@offline-activation/server/dist/rules/deactivation-facts.js': ({ deactivationFactsOf }) => ({
      deactivationFactsOf(current, kid, proved, now) {
        if (current === undefined && !proved) throw new Error('no activation has this key');
        return deactivationFactsOf(current, kid, proved, now);
      },
    }),
  },
};

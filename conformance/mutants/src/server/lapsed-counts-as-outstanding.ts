import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lapsed-counts-as-outstanding',
  fails: ['DEACT-16'],
  bug: 'A machine whose tokens have all run out is held like one that runs: its seat waits for the lock, and a release is counted.',
  replaces: {
    '@offline-activation/server/dist/rules/deactivation-facts.js': ({ deactivationFactsOf }) => ({
      deactivationFactsOf(current, kid, proved, now) {
        const facts = deactivationFactsOf(current, kid, proved, now);
        return { ...facts, held: facts.current };
      },
    }),
  },
};

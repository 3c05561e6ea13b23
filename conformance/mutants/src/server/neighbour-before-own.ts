import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/neighbour-before-own',
  fails: ['ROW-5'],
  bug: 'The best fingerprint wins even over the machine’s own key: of two machines of one series the one gets the other’s seat (C4).',
  replaces: {
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf(situation) {
        const facts = factsOf(situation);
        const neighbour = facts.ownVerdict === 'drifted' && facts.matching > 0;
        return neighbour ? { ...facts, own: null, ownVerdict: null } : facts;
      },
    }),
  },
};

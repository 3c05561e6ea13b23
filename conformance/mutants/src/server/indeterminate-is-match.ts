import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/indeterminate-is-match',
  fails: ['ROW-7', 'ROW-8'],
  bug: 'What cannot be read counts as unchanged: hiding a replaced part is enough to be the same machine.',
  replaces: {
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf(situation) {
        const facts = factsOf(situation);
        return facts.ownVerdict === 'indeterminate' ? { ...facts, ownVerdict: 'match' } : facts;
      },
    }),
  },
};

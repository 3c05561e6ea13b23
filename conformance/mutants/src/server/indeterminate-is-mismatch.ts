import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/indeterminate-is-mismatch',
  fails: ['ROW-7', 'ROW-8'],
  bug: 'What cannot be read counts as changed: a computer whose firmware was slow at this start has lost its license (B11).',
  replaces: {
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf(situation) {
        const facts = factsOf(situation);
        return facts.ownVerdict === 'indeterminate' ? { ...facts, ownVerdict: 'mismatch' } : facts;
      },
    }),
  },
};

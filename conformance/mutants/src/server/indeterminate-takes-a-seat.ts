import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/indeterminate-takes-a-seat',
  fails: ['ROW-7', 'ROW-8'],
  bug: 'A machine that cannot be read today is a new one, though its key is known: each bad start of the firmware takes one more seat (B11, D2).',
  replaces: {
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf(situation) {
        const facts = factsOf(situation);
        return facts.ownVerdict === 'indeterminate' ? { ...facts, own: null, ownVerdict: null } : facts;
      },
    }),
  },
};

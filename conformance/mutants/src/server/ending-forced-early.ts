import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/ending-forced-early',
  fails: ['DEACT-17', 'REL-1', 'REL-3'],
  bug: 'A device that the portal ended is forced out as soon as the budget allows: over-use on record that nobody had to risk.',
  replaces: {
    '@offline-activation/server/dist/rules/end-activation.js': ({ endActivation }) => ({
      endActivation: (book, activation) => endActivation(book, activation, 'deactivation'),
    }),
  },
};

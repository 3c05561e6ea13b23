import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/released-is-own',
  fails: ['DEACT-15', 'DEACT-17', 'DEACT-18', 'REL-4', 'ROW-3', 'ROW-15'],
  bug: 'A released machine is still known by its key, so it gets its old token back without a seat.',
  replaces: {
    '@offline-activation/server/dist/rules/own-activation.js': () => ({
      ownActivation: (book, kid) => book.activations.find((activation) => activation.kid === kid),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/released-is-own',
  fails: ['ROW-3', 'ROW-15'],
  bug: 'A released machine is still known by its key, so it gets its old token back without a seat.',
  replaces: {
    '@offline-activation/server/dist/rules/own-activation.js': () => ({
      ownActivation: (book, kid) => book.activations.find((activation) => activation.kid === kid),
    }),
  },
};

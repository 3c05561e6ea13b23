import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/edition-unchecked',
  fails: ['ORD-7'],
  bug: 'Whatever edition the form sends is granted: a standard license activates the pro edition.',
  replaces: {
    '@offline-activation/server/dist/checks/edition-not-allowed.js': () => ({
      editionNotAllowed: () => undefined,
    }),
  },
};

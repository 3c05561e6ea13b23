import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-edition-ignored',
  fails: ['PAGE-7'],
  bug: 'The license type is asked for, and never looked at.',
  replaces: {
    '@offline-activation/server/dist/pages/offline/asked.js': ({ typedIn }) => ({
      typedIn(form) {
        const { edition: _edition, ...typed } = typedIn(form);
        return typed;
      },
    }),
  },
};

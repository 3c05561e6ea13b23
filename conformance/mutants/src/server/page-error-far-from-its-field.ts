import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-error-far-from-its-field',
  fails: ['PAGE-4'],
  bug: 'What is wrong stands on top of the page, and no field says that it is the one.',
  replaces: {
    '@offline-activation/server/dist/pages/field.js': ({ field }) => ({
      field: ({ error: _error, ...options }) => field(options),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-error-by-colour',
  fails: ['PAGE-4'],
  bug: 'The wrong field is marked for the eye, and nothing says to a screen reader what is wrong with it.',
  replaces: {
    '@offline-activation/server/dist/pages/field.js': ({ field }) => ({
      field: (options) => ({ markup: field(options).markup.replace(/ aria-describedby="[^"]*"/, '') }),
    }),
  },
};

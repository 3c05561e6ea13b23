import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-labels-are-paragraphs',
  fails: ['PAGE-2'],
  bug: 'What a field is for stands above it, and belongs to it for the eye only.',
  replaces: {
    '@offline-activation/server/dist/pages/field.js': ({ field }) => ({
      field: (options) => ({
        markup: field(options).markup.replace(/<label for="[^"]*">(.*?)<\/label>/s, '<p>$1</p>'),
      }),
    }),
  },
};

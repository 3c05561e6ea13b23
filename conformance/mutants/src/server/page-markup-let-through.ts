import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-markup-let-through',
  fails: ['PAGE-5'],
  bug: "What others write goes into the page as it is: a label runs scripts in the customer's session.",
  replaces: {
    '@offline-activation/server/dist/pages/escape.js': () => ({
      escapeHtml: (text) => text.replace(/\p{Cf}/gu, ''),
    }),
  },
};

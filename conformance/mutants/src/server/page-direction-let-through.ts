import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-direction-let-through',
  fails: ['PAGE-5'],
  bug: 'Unseen characters are kept: a label turns around the text beside it, and two labels look like one.',
  replaces: {
    '@offline-activation/server/dist/pages/escape.js': () => ({
      escapeHtml: (text) => text.replace(/[&<>"']/g, (symbol) => `&#${symbol.charCodeAt(0)};`),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-referrer-told',
  fails: ['PAGE-14'],
  bug: 'Other sites learn the URL of the page that leads to them, the mailed link in it included.',
  replaces: {
    '@offline-activation/server/dist/pages/headers.js': ({ pageHeaders }) => ({
      pageHeaders: () => ({ ...pageHeaders(), 'Referrer-Policy': 'unsafe-url' }),
    }),
  },
};

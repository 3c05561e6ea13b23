import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-refuses-with-200',
  fails: ['PAGE-3', 'HTTP-14'],
  bug: 'Every page is a 200: monitors, scripts and caches take a refusal for a success.',
  replaces: {
    '@offline-activation/server/dist/pages/page-answer.js': ({ pageAnswer }) => ({
      pageAnswer: (site, page) =>
        pageAnswer(site, page.body.markup.includes('data-oap-code') ? { ...page, status: 200 } : page),
    }),
  },
};

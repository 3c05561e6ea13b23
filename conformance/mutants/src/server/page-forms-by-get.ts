import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-forms-by-get',
  fails: ['PAGE-1'],
  bug: 'The forms have no method, since a script sends them: without scripts, what was typed goes into the URL.',
  replaces: {
    '@offline-activation/server/dist/pages/page-answer.js': ({ pageAnswer }) => ({
      pageAnswer: (site, page) =>
        pageAnswer(site, { ...page, body: { markup: page.body.markup.replaceAll(' method="post"', '') } }),
    }),
  },
};

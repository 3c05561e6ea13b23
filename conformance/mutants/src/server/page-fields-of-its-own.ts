import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-fields-of-its-own',
  fails: ['PAGE-1'],
  bug: "The fields have names of the vendor's own: no script and no password manager knows them.",
  replaces: {
    '@offline-activation/server/dist/pages/page-answer.js': ({ pageAnswer }) => ({
      pageAnswer: (site, page) =>
        pageAnswer(site, {
          ...page,
          body: { markup: page.body.markup.replaceAll('name="licenseKey"', 'name="serial"') },
        }),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-without-a-file',
  fails: ['PAGE-8'],
  bug: 'There is only text to copy, and the application that loads files gets nothing.',
  replaces: {
    '@offline-activation/server/dist/pages/artifact-view.js': ({ artifactView }) => ({
      artifactView: (site, shown) => ({
        markup: artifactView(site, shown).markup.replace(/<form.*?<\/form>/s, ''),
      }),
    }),
  },
};

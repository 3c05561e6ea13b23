import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-address-in-a-link',
  fails: ['PAGE-17'],
  bug: 'The way back carries the address along, so that it need not be typed again.',
  replaces: {
    '@offline-activation/server/dist/pages/offline/credentials-page.js': ({ credentialsPage }) => ({
      credentialsPage(site, code, refused) {
        const page = credentialsPage(site, code, refused);
        const again = `<a href="?email=${encodeURIComponent(refused?.typed?.email ?? '')}">`;
        return { ...page, body: { markup: page.body.markup.replace(/<a href="[^"]*">/, again) } };
      },
    }),
  },
};

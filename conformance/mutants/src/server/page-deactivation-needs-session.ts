import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-deactivation-needs-session',
  fails: ['PAGE-13'],
  bug: 'A deactivation code is taken from who is signed in only: the courier who carries it has no mail of the customer.',
  replaces: {
    '@offline-activation/server/dist/pages/my/my.js': ({ codeHandedIn, releaseAsked }) => ({
      async codeHandedIn(site, form) {
        // Without a session no form of the list is taken either.
        await releaseAsked(site, new FormData(), new Request(site.base()));
        return codeHandedIn(site, form);
      },
    }),
  },
};

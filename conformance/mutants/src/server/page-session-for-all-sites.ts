import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-session-for-all-sites',
  fails: ['PAGE-16'],
  bug: 'The session goes along with whatever another site has the browser send.',
  replaces: {
    '@offline-activation/server/dist/pages/my/session-cookie.js': ({ sessionCookie }) => ({
      sessionCookie: (site, secret) =>
        sessionCookie(site, secret).replace('SameSite=Strict', 'SameSite=None'),
    }),
  },
};

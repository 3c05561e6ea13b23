import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-session-for-scripts',
  fails: ['PAGE-16'],
  bug: 'Scripts can read the session: one that slips in carries it away.',
  replaces: {
    '@offline-activation/server/dist/pages/my/session-cookie.js': ({ sessionCookie }) => ({
      sessionCookie: (site, secret) => sessionCookie(site, secret).replace('; HttpOnly', ''),
    }),
  },
};

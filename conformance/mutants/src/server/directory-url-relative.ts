import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/directory-url-relative',
  fails: ['HTTP-2'],
  bug: 'A URL is written as a path: it works in the page of the same site, and nowhere else.',
  replaces: {
    '@offline-activation/server/dist/http/directory.js': ({ directoryOf }) => ({
      directoryOf(parts, base) {
        const directory = directoryOf(parts, base);
        const resources = { ...directory.resources, portalSessions: '/v1/portal/sessions' };
        return { ...directory, resources };
      },
    }),
  },
};

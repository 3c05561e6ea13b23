import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/session-not-needed',
  fails: ['HTTP-56'],
  bug: 'Without a session the portal takes the first customer it finds for the visitor.',
  replaces: {
    '@offline-activation/server/dist/portal/session-email.js': ({ sessionEmail }) => ({
      async sessionEmail(parts, authorization) {
        if (authorization !== null) return sessionEmail(parts, authorization);
        const licenses = await parts.store.list('licenses');
        return licenses[0]?.[1].email ?? '';
      },
    }),
  },
};

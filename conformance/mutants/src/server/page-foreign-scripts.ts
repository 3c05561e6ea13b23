import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-foreign-scripts',
  fails: ['PAGE-14'],
  bug: 'Scripts may come from any host.',
  replaces: {
    '@offline-activation/server/dist/pages/headers.js': ({ pageHeaders }) => ({
      pageHeaders() {
        const headers = pageHeaders();
        const policy = headers['Content-Security-Policy'] ?? '';
        return {
          ...headers,
          'Content-Security-Policy': policy.replace("script-src 'self'", "script-src 'self' https:"),
        };
      },
    }),
  },
};

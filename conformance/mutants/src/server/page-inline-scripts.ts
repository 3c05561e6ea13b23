import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-inline-scripts',
  fails: ['PAGE-14'],
  bug: 'Scripts in the page are allowed: whatever slips through the escaping runs.',
  replaces: {
    '@offline-activation/server/dist/pages/headers.js': ({ pageHeaders }) => ({
      pageHeaders() {
        const headers = pageHeaders();
        const policy = headers['Content-Security-Policy'] ?? '';
        return {
          ...headers,
          'Content-Security-Policy': policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        };
      },
    }),
  },
};

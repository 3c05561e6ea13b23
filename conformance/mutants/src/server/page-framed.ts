import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-framed',
  fails: ['PAGE-14'],
  bug: 'Anyone may put the page into a frame, and has the customer press its buttons.',
  replaces: {
    '@offline-activation/server/dist/pages/headers.js': ({ pageHeaders }) => ({
      pageHeaders() {
        const headers = pageHeaders();
        const policy = headers['Content-Security-Policy'] ?? '';
        return {
          ...headers,
          'Content-Security-Policy': policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
        };
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-cached',
  fails: ['HTTP-10'],
  bug: 'Pages are cached: the next person at the computer goes back to the token, or to the list of devices.',
  replaces: {
    '@offline-activation/server/dist/pages/headers.js': ({ pageHeaders }) => ({
      pageHeaders: () => ({ ...pageHeaders(), 'Cache-Control': 'private' }),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/accept-ignored',
  fails: ['HTTP-18', 'HTTP-31'],
  bug: 'The answer is JSON whatever is asked for, and the download on the page is a file of JSON that no application loads.',
  replaces: {
    '@offline-activation/server/dist/http/negotiate.js': () => ({
      negotiate: (_, offered) => offered[0],
    }),
  },
};

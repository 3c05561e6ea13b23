import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/quality-ignored',
  fails: ['HTTP-30', 'HTTP-31'],
  bug: 'The first type of the list is taken, whatever the client says that it prefers.',
  replaces: {
    '@offline-activation/server/dist/http/negotiate.js': ({ negotiate }) => ({
      negotiate: (accept, offered) =>
        negotiate(accept === null ? null : accept.replace(/; *q *= *(?:1|0\.0*[1-9][0-9]*)/g, ''), offered),
    }),
  },
};

import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

/** The server's own look at the credentials. */
let look: Modules['@offline-activation/server/dist/steps/attempt.js']['attempt'] | undefined;

export const mutant: Mutant = {
  id: 'server/code-read-last',
  fails: ['ORD-1'],
  bug: 'License key and e-mail are looked up before the code is read, so a person who pasted half a code is told that the license key is wrong, and types it again.',
  replaces: {
    '@offline-activation/server/dist/steps/attempt.js': ({ attempt }) => {
      look = attempt;
      return { attempt };
    },
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        await look?.(parts, request, source);
        return activate(parts, request, source);
      },
    }),
  },
};

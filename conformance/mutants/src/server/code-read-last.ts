import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

/** The server's own look at the credentials. */
let look: Modules['@offline-activation/server/dist/steps/attempt.js']['attempt'] | undefined;
/** Requests whose credentials the server has looked at by itself. */
const looked = new WeakSet<object>();

export const mutant: Mutant = {
  id: 'server/code-read-last',
  fails: ['ORD-1'],
  bug: 'License key and e-mail are looked up before the code is read, so a person who pasted half a code is told that the license key is wrong, and types it again.',
  replaces: {
    '@offline-activation/server/dist/steps/attempt.js': ({ attempt }) => {
      look = attempt;
      return {
        attempt(parts, request, source) {
          looked.add(request);
          return attempt(parts, request, source);
        },
      };
    },
    '@offline-activation/server/dist/steps/activate.js': ({ activate }) => ({
      async activate(parts, request, source) {
        try {
          return await activate(parts, request, source);
        } catch (fault) {
          // Who looks there first sees what is wrong with the code last.
          if (!looked.has(request)) await look?.(parts, request, source);
          throw fault;
        }
      },
    }),
  },
};

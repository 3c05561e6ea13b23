import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-reset-by-success',
  fails: ['CRED-5'],
  bug: 'A success forgives the failures before it: whoever has bought one license tries nine keys, activates, and tries the next nine.',
  replaces: {
    '@offline-activation/server/dist/steps/attempt.js': ({ attempt }) => ({
      async attempt(parts, credentials, source) {
        const license = await attempt(parts, credentials, source);
        await parts.store.transaction([`source:${source}`], (tx) => tx.put('failures', source, []));
        return license;
      },
    }),
  },
};

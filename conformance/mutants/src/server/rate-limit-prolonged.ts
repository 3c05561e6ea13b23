import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-prolonged',
  fails: ['CRED-5'],
  bug: 'Whoever is told to wait and tries is made to wait anew: a program that asks every minute is shut out for ever.',
  replaces: {
    '@offline-activation/server/dist/steps/attempt.js': ({ attempt }) => ({
      async attempt(parts, credentials, source) {
        try {
          return await attempt(parts, credentials, source);
        } catch (error) {
          if (ProtocolError.is(error) && error.code === 'rate-limited')
            await parts.store.transaction([`source:${source}`], async (tx) => {
              await tx.put('failures', source, [...((await tx.get('failures', source)) ?? []), parts.now()]);
            });
          throw error;
        }
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/rate-limit-counts-successes',
  fails: ['CRED-5'],
  bug: 'Every request counts, not only failures: a reseller who activates a classroom is shut out after ten machines (G6).',
  replaces: {
    '@offline-activation/server/dist/steps/attempt.js': ({ attempt }) => ({
      async attempt(parts, credentials, source) {
        const license = await attempt(parts, credentials, source);
        await parts.store.transaction([`source:${source}`], async (tx) => {
          await tx.put('failures', source, [...((await tx.get('failures', source)) ?? []), parts.now()]);
        });
        return license;
      },
    }),
  },
};

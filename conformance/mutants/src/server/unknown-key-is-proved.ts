import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unknown-key-is-proved',
  fails: ['DEACT-15'],
  bug: 'A key that was never seen has class `proved` for want of anything that speaks against it.',
  replaces: {
    '@offline-activation/server/dist/rules/is-proved.js': ({ isProved }) => ({
      isProved: (baseline, fingerprint) => baseline === undefined || isProved(baseline, fingerprint),
    }),
  },
};

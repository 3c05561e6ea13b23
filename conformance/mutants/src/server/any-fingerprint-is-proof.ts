import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/any-fingerprint-is-proof',
  fails: ['DEACT-18'],
  bug: 'A deactivation is proved by carrying a fingerprint, whatever it says: a copied state directory frees the seat from anywhere.',
  replaces: {
    '@offline-activation/server/dist/rules/is-proved.js': () => ({
      isProved: (baseline, fingerprint) => baseline !== undefined && fingerprint !== undefined,
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/entitlements-sorted',
  fails: ['TOK-3'],
  bug: 'Entitlements are sorted on the way, and the token’s bytes differ from other servers’.',
  replaces: {
    '@offline-activation/server/dist/rules/terms.js': ({ termsOf }) => ({
      termsOf: (license, edition) =>
        termsOf({ ...license, entitlements: [...license.entitlements].sort() }, edition),
    }),
  },
};

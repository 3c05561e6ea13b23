import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/revoked-still-activates',
  fails: ['ORD-4'],
  bug: 'The state of a license is for the vendor’s reports only: one that was charged back activates new machines.',
  replaces: {
    '@offline-activation/server/dist/checks/license-revoked.js': () => ({ licenseRevoked: () => undefined }),
  },
};

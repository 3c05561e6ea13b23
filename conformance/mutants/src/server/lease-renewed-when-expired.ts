import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lease-renewed-when-expired',
  fails: ['CHK-4'],
  bug: 'A lease is renewed only when it has ended, so every fortnight the application stops until the internet is there.',
  replaces: {
    '@offline-activation/server/dist/rules/is-renewable.js': () => ({ isRenewable: () => false }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lease-renewed-always',
  fails: ['CHK-4'],
  bug: 'Every check-in makes a new lease: who starts the application twice a day has hundreds of tokens a year, and each start needs the answer of the one before.',
  replaces: {
    '@offline-activation/server/dist/rules/leases-on.js': () => ({ leasesOn: () => false }),
  },
};

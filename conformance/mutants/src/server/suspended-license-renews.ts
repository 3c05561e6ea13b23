import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/suspended-license-renews',
  fails: ['CHK-1'],
  bug: 'Suspending a license stops new machines only: those that are online have their leases renewed as if it were paid.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-license.js': ({ checkInLicense }) => ({
      checkInLicense: (situation) =>
        situation.license.state === 'suspended' ? undefined : checkInLicense(situation),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/revoked-license-renews',
  fails: ['CHK-1'],
  bug: 'A revoked license is refused at activations only: its leases are renewed as ever.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-license.js': ({ checkInLicense }) => ({
      checkInLicense: (situation) =>
        situation.license.state === 'revoked' ? undefined : checkInLicense(situation),
    }),
  },
};

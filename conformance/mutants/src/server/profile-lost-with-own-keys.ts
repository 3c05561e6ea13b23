import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/profile-lost-with-own-keys',
  fails: ['PROF-1'],
  bug: 'A vendor with license keys of its own gets the first profile for all that its policy leaves open, whatever it names.',
  replaces: {
    '@offline-activation/server/dist/license-from.js': ({ licenseFrom }) => ({
      licenseFrom(stated) {
        const { policy } = stated;
        const profile = policy.keyFormat === 'opaque' ? 'text-3-seats' : policy.profile;
        return licenseFrom({ ...stated, policy: { ...policy, profile } });
      },
    }),
  },
};

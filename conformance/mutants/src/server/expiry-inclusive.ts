import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/expiry-inclusive',
  fails: ['CHK-1', 'ORD-6'],
  bug: 'A license serves in the second of its `expiresAt` too: `>` where `>=` was meant, and two of the vendor’s programs disagree (F8).',
  replaces: {
    '@offline-activation/server/dist/rules/is-license-expired.js': ({ isLicenseExpired }) => ({
      isLicenseExpired: (license, now) => isLicenseExpired(license, now - 1),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/insufficient-accepted',
  fails: ['ORD-13'],
  bug: 'Too weak a fingerprint is accepted: machines that can read nothing of themselves all look alike (C2).',
  replaces: {
    '@offline-activation/server/dist/checks/fingerprint-insufficient.js': () => ({
      fingerprintInsufficient: () => undefined,
    }),
  },
};

import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/expired-before-suspended',
  fails: ['ORD-4', 'ORD-5'],
  bug: 'Expiry is looked at first, so the owner of a revoked license is invited to renew it.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'licenseExpired', 'licenseRevoked'),
    }),
  },
};

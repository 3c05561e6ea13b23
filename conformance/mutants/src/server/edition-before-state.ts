import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/edition-before-state',
  fails: ['ORD-4', 'ORD-5', 'ORD-6'],
  bug: 'The edition is checked before the state of the license: the owner of an expired license picks one edition after the other before learning why none is given.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'editionNotAllowed', 'licenseRevoked'),
    }),
  },
};

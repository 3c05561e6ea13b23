import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/retired-key-checked-late',
  fails: ['ROW-0'],
  bug: 'Whether the key was given up is looked at last, so its owner is told to update the application or to free a seat first.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'machineKeyRetired', 'seatRows'),
    }),
  },
};

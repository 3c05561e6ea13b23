import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/conflict-checked-late',
  fails: ['ORD-10'],
  bug: 'Whether the `jti` was used before is looked at after everything else: the person is told to update, and updates in vain.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'requestConflict', 'seatRows'),
    }),
  },
};

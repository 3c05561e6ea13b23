import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/client-outdated-checked-late',
  fails: ['ORD-11'],
  bug: 'Whether the application can read the token is looked at last: a machine without hardware facts is sent to find them before it learns that it must be updated.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'clientOutdated', 'seatRows'),
    }),
  },
};

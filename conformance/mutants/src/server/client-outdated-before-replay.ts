import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/client-outdated-before-replay',
  fails: ['ROW-1'],
  bug: 'A lost token is not given again once its issuer key is retired, though retired keys verify for ever: the check of keys comes before the replay.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'clientOutdated', 'standingRow'),
    }),
  },
};

import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/challenge-after-fingerprint',
  fails: ['ORD-12'],
  bug: 'The fingerprint is looked at before the challenge, so servers disagree about a request with both faults.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'challengeInvalid', 'seatRows'),
    }),
  },
};

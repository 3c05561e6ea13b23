import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/failed-confirmation-refuses',
  fails: ['NET-22'],
  bug: 'A check-in whose confirmation fails is called a failure, though the new token is there.',
  replaces: {
    '@offline-activation/client/dist/online/exchange.js': ({ checkInBy }) => ({
      async checkInBy(party, reach) {
        if (await checkInBy(party, reach)) return true;
        throw new ProtocolError('server-unavailable', 'transport');
      },
    }),
  },
};

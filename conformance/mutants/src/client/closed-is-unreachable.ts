import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/closed-is-unreachable',
  fails: ['NET-13'],
  bug: 'A connection that the server closes counts as no network: people check their cables while the server is down.',
  replaces: {
    '@offline-activation/client/dist/online/request.js': ({ ask }) => ({
      async ask(asked, transport) {
        try {
          return await ask(asked, transport);
        } catch (error) {
          throw ProtocolError.is(error) && error.code === 'server-unavailable'
            ? new ProtocolError('network-unavailable', 'transport')
            : error;
        }
      },
    }),
  },
};

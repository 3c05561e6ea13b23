import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unreachable-is-activated',
  fails: ['NET-11'],
  bug: 'Who has no network is told that the activation is done: there is nobody who could object.',
  replaces: {
    '@offline-activation/client/dist/online/activate.js': ({ activate }) => ({
      async activate(session, request) {
        try {
          await activate(session, request);
        } catch (error) {
          if (!ProtocolError.is(error) || error.code !== 'network-unavailable') throw error;
        }
      },
    }),
  },
};

import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/new-key-is-a-new-code',
  fails: ['ASK-6'],
  bug: 'A new key is a new code of the old one: who was told that the key is given up is told so again and again.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      async pendingCode(session, request) {
        if (request.new !== 'key') return pendingCode(session, request);
        try {
          return await pendingCode(session, { ...request, new: 'code' });
        } catch (error) {
          if (!ProtocolError.is(error) || error.code !== 'storage-corrupt') throw error;
          return pendingCode(session, request);
        }
      },
    }),
  },
};

import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/new-code-needs-an-old-one',
  fails: ['ASK-1'],
  bug: 'To make a code anew there has to be one: who presses the wrong button first is told that there is nothing.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      async pendingCode(session, request) {
        if (
          request.new === 'code' &&
          session.trust.accepts.length > 0 &&
          (await session.store.read()).machineKey === null
        )
          throw new ProtocolError('activation-not-found', 'seat');
        return pendingCode(session, request);
      },
    }),
  },
};

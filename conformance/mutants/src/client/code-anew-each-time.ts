import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/code-anew-each-time',
  fails: ['CODE-3', 'SAVE-1', 'TEXT-3'],
  bug: 'A new code is made each time one is shown: what is on the screen, in the file and in the mail are three requests.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      async pendingCode(session, request) {
        const { machineKey } = await session.store.read();
        return pendingCode(session, { ...(machineKey !== null && { new: 'code' }), ...request });
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/new-code-new-key',
  fails: ['ASK-2', 'ASK-5'],
  bug: 'A new code comes with a new machine key: what is on its way for the old one cannot be loaded any more, and the next activation takes another seat.',
  replaces: {
    '@offline-activation/client/dist/code/pending-code.js': ({ pendingCode }) => ({
      pendingCode: (session, request) =>
        pendingCode(session, request.new === 'code' ? { ...request, new: 'key' } : request),
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/online-receipt-ignored',
  fails: ['END-6'],
  bug: 'The receipt that comes at once is read and forgotten: the code is shown for ever as one to be carried.',
  replaces: {
    '@offline-activation/client/dist/online/deactivate.js': ({ sendDeactivation }) => ({
      sendDeactivation: (session, code) =>
        sendDeactivation(
          {
            ...session,
            store: {
              ...session.store,
              update: async (change) => (await change(await session.store.read())).answer,
            },
          },
          code,
        ),
    }),
  },
};

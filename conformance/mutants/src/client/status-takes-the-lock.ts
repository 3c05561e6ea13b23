import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/status-takes-the-lock',
  fails: ['STORE-7'],
  bug: 'How a client stands is said by whoever may write: from a medium that is read-only no license works.',
  replaces: {
    '@offline-activation/client/dist/client.js': ({ openClient }) => ({
      openClient(options) {
        const client = openClient(options);
        return {
          ...client,
          async status(call) {
            const unlock = await options.storage.lock().catch(() => undefined);
            await unlock?.();
            const status = await client.status(call);
            return unlock === undefined ? { ...status, state: 'storage-corrupt' } : status;
          },
        };
      },
    }),
  },
};

import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unwritable-swallowed',
  fails: ['STORE-6'],
  bug: 'What cannot be stored is shown all the same: the answer to the code comes, and the key that it is for is gone.',
  replaces: {
    '@offline-activation/client/dist/node/file-storage.js': ({ fileStorage }) => ({
      fileStorage(folder) {
        const storage = fileStorage(folder);
        return {
          ...storage,
          write: (content) => storage.write(content).catch(() => {}),
          lock: () => storage.lock().catch(() => async () => {}),
        };
      },
    }),
  },
};
